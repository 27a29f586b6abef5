// `npm run law:print`: the whole of src/law as one Markdown page, for readers who do not program.
import { applicantKinds } from '../src/law/applicants.ts'
import { article20, article21, article21Cite } from '../src/law/article20.ts'
import { publishedYears } from '../src/law/calendar/index.ts'
import { type Cite, citeText, findGist } from '../src/law/cite.ts'
import { type Clock, type ClockRule, clocks } from '../src/law/clocks.ts'
import { type Exemption, exemptions } from '../src/law/exemptions.ts'
import { fee, tariffs } from '../src/law/fees.ts'
import { identitiesOf } from '../src/law/forms/annual-report/identities.ts'
import { type AnnualReportForm, forms } from '../src/law/forms/annual-report/index.ts'
import { type Instrument, instruments, lastCheckedOn } from '../src/law/instruments/index.ts'
import { type Outcome, outcomes, type RemedyClass } from '../src/law/outcomes.ts'
import { type ReceiptRule, receiptRules } from '../src/law/receipt.ts'
import { remedyTexts } from '../src/law/remedies.ts'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')

const section = (title: string, ...blocks: readonly string[]): string =>
  [`## ${title}`, ...blocks].join('\n\n')

/** Citation, and beside it the gist that the outline gives. */
const withGist = (cite: Cite): string => `${citeText(cite)}:${findGist(cite) ?? '(纲要中没有)'}`

const span = ([from, to]: readonly [string | null, string | null]): string =>
  `${from ?? '(不详)'} 起${to === null ? '' : `,至 ${to} 前`}`

const units = { 'working-day': '个工作日', day: '日', month: '个月' } as const
const remedyNames: Readonly<Record<RemedyClass, string>> = {
  'reconsideration-first': '复议前置',
  either: '复议或者诉讼',
  none: '无',
}
const forces: Readonly<Record<Exemption['force'], string>> = {
  must: '不予公开',
  'must-unless-overridden': '不得公开(可因同意或者公共利益公开)',
  may: '可以不予公开',
}

function clocksSection(): string {
  const rows = Object.entries<Clock>(clocks).flatMap(([kind, { label, rules }]) =>
    rules.map((rule: ClockRule) => [
      `${label}(${kind})`,
      `${rule.count}${units[rule.unit]}`,
      rule.start,
      span(rule.inForce),
      rule.extension ? `最多${rule.extension.max}` : '不可',
      rule.pause?.of ?? '无',
      rule.rollForward ? '顺延' : '不适用',
      withGist(rule.cite),
    ]),
  )
  return section(
    '期限',
    table(['期限', '长度', '起算', '施行', '延长', '不计入', '末日逢休息', '依据'], rows),
  )
}

const exemptionsSection = (): string =>
  section(
    '不予公开的法定情形',
    table(
      ['编号', '情形', '效力', '理由须写明', '依据'],
      Object.values<Exemption>(exemptions).map(({ code, label, force, mustState, cite }) => [
        code,
        label,
        forces[force],
        mustState,
        withGist(cite),
      ]),
    ),
  )

const outcomesSection = (): string =>
  section(
    '答复类型',
    table(
      ['类型', '报表行(2019年格式)', '报表行(2021年格式)', '救济', '答复须载明', '依据'],
      Object.values<Outcome>(outcomes).map(({ label, row, remedy, mustCarry, cite }) => [
        label,
        forms['2019'].tables.requests.rows[row['2019']].label,
        forms['2021'].tables.requests.rows[row['2021']].label,
        remedyNames[remedy],
        mustCarry.join(';'),
        citeText(cite),
      ]),
    ),
  )

const receiptSection = (): string =>
  section(
    '收到申请之日',
    table(
      ['渠道', '规则', '依据'],
      Object.values<ReceiptRule>(receiptRules).map(({ label, gist, cite }) => [label, gist, citeText(cite)]),
    ),
  )

const remediesSection = (): string =>
  section(
    '救济途径的文字',
    table(
      ['类别', '适用', '文字', '依据'],
      Object.entries(remedyTexts).flatMap(([remedy, texts]) =>
        texts.map(({ inForce, text, cites }) => [
          remedy === 'either' ? remedyNames.either : remedyNames['reconsideration-first'],
          span(inForce),
          text,
          cites.map(citeText).join('、'),
        ]),
      ),
    ),
  )

function feesSection(): string {
  const examples = [
    ...[10, 30, 45, 60].map((n) => [`${n}件`, `${fee('items', n).yuan}元`]),
    ...[30, 100, 150, 230].map((n) => [`${n}页`, `${fee('pages', n).yuan}元`]),
  ]
  const rules = Object.values(tariffs).map(
    ({ label, counts, cite }) => `- ${label}:${counts}。${withGist(cite)}`,
  )
  return section('信息处理费', rules.join('\n'), table(['数量', '费用'], examples))
}

const listsSection = (): string =>
  section(
    '主动公开的内容与申请人类型',
    article20.map(({ label }, n) => `${n + 1}. ${label}`).join('\n'),
    `${withGist(article21Cite)}。市、县:${article21.cityOrCounty.join('、')}。\n\n乡镇:${article21.township.join('、')}。`,
    table(
      ['申请人', '身份证明', '说明'],
      Object.values(applicantKinds).map(({ label, identity, hint }) => [label, identity, hint]),
    ),
  )

const formsSection = (): string =>
  section(
    '年度报告格式与勾稽关系',
    ...Object.values<AnnualReportForm>(forms).map(({ id, basis, years: [first, last] }) => {
      const rows = identitiesOf(id).map(({ rule, kind, where, left, op, right }) => [
        rule,
        where,
        kind === 'statutory' ? '格式印明' : '自查',
        `${left.join(' + ')} ${op === '=' ? '=' : '≤'} ${right.join(' + ')}`,
      ])
      return `### ${id}:${basis}(${first}年至${last ?? '今'}年度)\n\n${table(['规则', '位置', '性质', '关系'], rows)}`
    }),
  )

const calendarSection = (): string =>
  section(
    '工作日历',
    table(
      ['年', '通知', '文号', '放假', '调休上班'],
      publishedYears.map(({ year, notice, off, work }) => [
        String(year),
        notice.url === null ? notice.title : `[${notice.title}](${notice.url})`,
        [notice.number ?? '(未见)', notice.changedBy && `后经${notice.changedBy}调整`]
          .filter(Boolean)
          .join(','),
        off.map((day) => day.slice(5)).join('、'),
        work.map((day) => day.slice(5)).join('、'),
      ]),
    ),
  )

const instrumentsSection = (): string =>
  section(
    '所引规定的纲要',
    ...Object.values<Instrument>(instruments).map(
      ({ title, number, inForce, read, outline }) =>
        `### ${title}${number ? `(${number})` : ''}\n\n${span(inForce)}。${read === 'full' ? '已核对文本。' : '条号或者文字只部分核对,使用前请法制机构确认。'}\n\n${Object.entries(
          outline,
        )
          .map(([article, gist]) => `- ${article}:${gist}`)
          .join('\n')}`,
    ),
  )

/** The page. */
export const lawPage = (): string =>
  [
    '# 本系统所依据的规定',
    '由 `src/law` 生成,每一项数据旁边是它的依据。纲要是我们的概括,不是法律原文。',
    `最近核对:${lastCheckedOn},由项目维护者对照文本;尚未经法制机构确认。`,
    clocksSection(),
    receiptSection(),
    outcomesSection(),
    exemptionsSection(),
    remediesSection(),
    feesSection(),
    listsSection(),
    formsSection(),
    calendarSection(),
    instrumentsSection(),
  ].join('\n\n')

if (import.meta.main) {
  // `| head` closes the pipe early.
  process.stdout.on('error', () => process.exit(0))
  process.stdout.write(`${lawPage()}\n`)
}
