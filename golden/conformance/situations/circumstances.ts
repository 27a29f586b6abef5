// Period, publication, authority, sections, form of the year, encodings, names that mislead.
import { type Case, fileOf, type Layout, lines, merged, oneFile, paragraphs } from '../case.ts'
import { type ExpectedFile, expecting, type Options, reblock, report } from '../document.ts'
import type { ExpectedFinding } from '../rules.ts'

const department: Options = { form: '2021', year: 2022, authority: '云川市水务局' }
const government: Options = { form: '2019', year: 2020, authority: '云川市人民政府' }
const old: Options = { form: '2018', year: 2018, authority: '白榆区人民政府' }

const because = {
  late: 'published by 31 January (a department) or 31 March (a government) of the next year; 31 March for reports of 2018 and before; townships and reports without a printed date are not judged',
  period:
    'the statistical period is 1 January to 31 December of the report’s year; `period` is null unless the text states one',
  authority: '`authority` is the name in the title, else in the signature, as printed',
  section: 'the six parts of the 2019 and 2021 forms are there and not empty',
  form: '`form` follows the table found, not the year; a form that is not the year’s is a warning',
  encoding: 'Text may be UTF-8, GB18030 or UTF-16; the format is told from the content, not from the name',
}
const late: ExpectedFinding = { rule: 'published.late', severity: 'warning' }
const badPeriod: ExpectedFinding = { rule: 'period.year', severity: 'error' }

const dated = (
  name: string,
  options: Options,
  day: string | null,
  isLate: boolean,
  more: Partial<Options> = {},
): Case =>
  oneFile(
    `published-${name}`,
    because.late,
    expecting(report({ ...options, publishedOn: day, ...more }), { findings: isLate ? [late] : [] }),
    merged,
  )

const published: readonly Case[] = [
  dated('department-on-the-last-day', department, '2023-01-31', false),
  dated('department-a-day-late', department, '2023-02-01', true),
  dated('commission-late', { ...department, authority: '清棠县发展和改革委员会' }, '2023-03-01', true),
  dated('provincial-department-late', { ...department, authority: '云州省水利厅' }, '2023-02-20', true),
  dated('government-on-the-last-day', government, '2021-03-31', false),
  dated('government-a-day-late', government, '2021-04-01', true),
  dated('township-not-judged', { ...department, authority: '清棠县松溪镇人民政府' }, '2023-06-01', false),
  dated('subdistrict-not-judged', { ...department, authority: '白榆区柳塘街道办事处' }, '2023-06-01', false),
  dated('of-2018-department', { ...old, authority: '白榆区教育局' }, '2019-03-20', false),
  dated('of-2018-late', old, '2019-04-02', true),
  dated('none-printed', department, null, false),
  dated('signed-late-but-no-date', department, null, false, { signedOn: '2023-05-05' }),
  dated('and-signed', department, '2023-01-20', false, { signedOn: '2023-01-12' }),
  dated('with-clock', department, '2023-01-20', false, {
    publishedLine: '发布时间：{day} 09:12:33　字号：大 中 小',
  }),
  ...(
    [
      ['chinese', '发布日期：2023年1月20日　来源：云川市水务局'],
      ['slashes', '发布时间：2023/01/20　浏览：2019次'],
      ['dots', '发布日期：2023.01.20'],
      ['after-making', '成文日期：2023-01-11　发布日期：2023-01-20'],
      ['among-others', '索引号：YC-2023-0018　生成日期：2023-01-11　发布日期：2023-01-20　有效性：有效'],
      ['with-a-source-first', '信息来源：云川市水务局　　发布时间：2023-01-20 16:40　　阅读：1024'],
      ['wide-digits', '发布时间：２０２３年０１月２０日'],
      ['in-brackets', '【发布时间：2023-01-20】【字号：大 中 小】'],
      ['wide-colon-less', '发布时间 2023-01-20 来源 本站'],
    ] as const
  ).map(([name, publishedLine]) =>
    dated(`printed-${name}`, department, '2023-01-20', false, { publishedLine }),
  ),
]

type Period = ExpectedFile['period']
const spoken = (
  name: string,
  options: Options,
  sentence: string | null,
  period: Period | undefined,
  isBad: boolean,
  layout: Layout = merged,
): Case => {
  const made = report({ ...options, periodSentence: sentence })
  const { period: _, ...rest } = made.expected
  const expected = { ...rest, findings: isBad ? [badPeriod] : [] }
  return oneFile(
    `period-${name}`,
    because.period,
    { ...made, expected: period === undefined ? expected : { ...expected, period } },
    layout,
  )
}
const all2022 = { from: '2022-01-01', to: '2022-12-31' }
const periods: readonly Case[] = [
  spoken('year-once', department, '本报告中所列数据的统计期限为2022年1月1日至12月31日。', all2022, false),
  spoken(
    'in-words',
    department,
    '报告所列数据的统计期限自二〇二二年一月一日起至二〇二二年十二月三十一日止。',
    all2022,
    false,
  ),
  spoken('dots', department, '数据统计时间为2022.1.1-2022.12.31。', all2022, false, paragraphs),
  spoken(
    'wide-digits',
    department,
    '本报告所列数据的统计时限为２０２２年１月１日至２０２２年１２月３１日。',
    all2022,
    false,
  ),
  spoken(
    'with-spaces',
    department,
    '统计期限自 2022 年 1 月 1 日 起至 2022 年 12 月 31 日 止。',
    all2022,
    false,
  ),
  spoken('none', department, null, null, false),
  spoken('other-span', department, '2022年11月12日至25日公开征求意见，共征集意见42条。', null, false),
  spoken('lost-glyph', government, '统计期限为202011日至20201231日。', undefined, false, paragraphs),
  spoken(
    'ends-a-day-early',
    department,
    '本报告所列数据的统计期限自2022年1月1日起至2022年12月30日止。',
    { from: '2022-01-01', to: '2022-12-30' },
    true,
  ),
  spoken(
    'last-year',
    department,
    '本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。',
    { from: '2021-01-01', to: '2021-12-31' },
    true,
  ),
  spoken(
    'begins-late',
    old,
    '本报告所列数据的统计期限自2018年1月2日起至2018年12月31日止。',
    { from: '2018-01-02', to: '2018-12-31' },
    true,
    paragraphs,
  ),
  spoken(
    'ends-in-november',
    government,
    '本报告所列数据的统计期限为2020年1月1日至2020年11月30日。',
    { from: '2020-01-01', to: '2020-11-30' },
    true,
    lines,
  ),
  spoken(
    'two-years',
    government,
    '本报告所列数据的统计期限为2019年1月1日至2020年12月31日。',
    { from: '2019-01-01', to: '2020-12-31' },
    true,
  ),
]

const named = (name: string, options: Options, title: string, layout: Layout = merged): Case =>
  oneFile(`authority-${name}`, because.authority, report({ ...options, title }), layout)
const authorities: readonly Case[] = [
  named('year-first', department, '2022年云川市水务局政府信息公开工作年度报告'),
  named('year-and-degree', department, '云川市水务局2022年度政府信息公开工作年度报告'),
  named('year-in-words', department, '云川市水务局二〇二二年政府信息公开工作年度报告', paragraphs),
  named('wide-year', department, '云川市水务局２０２２年政府信息公开工作年度报告'),
  named('brackets', department, '云川市水务局政府信息公开工作年度报告（2022年度）'),
  named(
    'long',
    { ...department, authority: '云川市人力资源和社会保障局' },
    '云川市人力资源和社会保障局2022年政府信息公开工作年度报告',
  ),
  oneFile(
    'authority-in-the-signature',
    because.authority,
    report({ ...department, title: '2022年政府信息公开工作年度报告', signedOn: '2023-01-18' }),
    merged,
  ),
]

const part = (
  name: string,
  options: Options,
  from: RegExp,
  keepHeading: boolean,
  layout: Layout = merged,
): Case => {
  const made = reblock(report(options), (blocks) => {
    const start = blocks.findIndex((block) => block.kind === 'heading' && from.test(block.text))
    const next = blocks.findIndex(
      (block, at) => at > start && (block.kind === 'heading' || block.kind === 'right'),
    )
    const end = next < 0 ? blocks.length : next
    return blocks.filter((_, at) => at < start + (keepHeading ? 1 : 0) || at >= end)
  })
  return oneFile(
    `section-${name}`,
    because.section,
    expecting(made, { findings: [{ rule: 'structure.section', severity: 'warning' }] }),
    layout,
  )
}
const sections: readonly Case[] = [
  part('six-is-missing', department, /^六、/, false),
  part('six-is-missing-text', government, /^六、/, false, paragraphs),
  part('five-is-empty', department, /^五、/, true),
  part('five-is-empty-text', department, /^五、/, true, lines),
  part('five-is-missing', government, /^五、/, false),
  oneFile('section-six-says-none', because.section, report({ ...department, others: ['无。'] }), merged),
  oneFile(
    'section-six-says-none-text',
    because.section,
    report({ ...department, others: ['无'] }),
    paragraphs,
  ),
]

const misused = (name: string, options: Options): Case =>
  oneFile(
    `form-${name}`,
    because.form,
    expecting(report(options), {
      findings: [{ rule: 'structure.form', severity: 'warning' }],
      may: ['published.late'],
    }),
    merged,
  )
const forms: readonly Case[] = [
  misused('of-2019-in-2021', { ...department, form: '2019', year: 2021 }),
  misused('of-2019-in-2023', { ...government, form: '2019', year: 2023 }),
  misused('of-2018-in-2019', { ...old, form: '2018', year: 2019 }),
  misused('of-2021-in-2020', { ...department, form: '2021', year: 2020 }),
]

const encoded = (name: string, options: Options, layout: Layout): Case =>
  oneFile(`encoding-${name}`, because.encoding, report(options), layout)
const inGb = { html: { charset: 'gb2312' }, encoding: 'gb18030' } as const
const encodings: readonly Case[] = [
  encoded('gb18030-text', government, { ...paragraphs, encoding: 'gb18030' }),
  encoded('gb18030-html', department, inGb),
  encoded('gb18030-html-that-says-nothing', department, { html: { charset: '' }, encoding: 'gb18030' }),
  encoded('gb18030-text-2018', old, { ...lines, encoding: 'gb18030' }),
  encoded('utf16le-text', department, { ...paragraphs, encoding: 'utf16le' }),
  encoded('utf16be-text', old, { ...lines, encoding: 'utf16be' }),
  encoded('utf16le-html', department, { ...merged, encoding: 'utf16le' }),
  encoded('utf8-bom-text', government, { ...lines, encoding: 'utf8-bom' }),
  encoded('utf8-bom-html', department, { ...merged, encoding: 'utf8-bom' }),
  encoded('html-named-txt', department, { ...merged, file: 'report.txt' }),
  encoded('text-named-html', government, { ...paragraphs, file: 'report.html' }),
  encoded('text-named-docx', old, { ...lines, file: 'report.docx' }),
  encoded('html-named-doc', department, { html: { dress: 'word' }, file: 'report.doc' }),
]

const noReport: readonly Case[] = [
  {
    name: 'no-report-notice',
    because: 'a readable text that is no report has `form` null and no finding',
    files: [
      {
        name: 'notice.txt',
        bytes: new TextEncoder().encode(
          '关于做好节假日值班工作的通知\n各单位：\n请于1月20日前报送值班表，值班电话0000-5550100。共需报送12份，其中科室8份、下属单位3份。\n',
        ),
        expected: {
          form: null,
          cells: {},
          missing: [],
          findings: [],
          unreadable: false,
          may: ['narrative.sum'],
        },
      },
    ],
  },
  oneFile(
    'no-table-at-all-2018',
    '`form` is null when the report has no statutory table (then only the narrative is checked)',
    expecting(
      reblock(report(old), (blocks) => blocks.filter((block) => block.kind !== 'table')),
      {
        form: null,
        cells: {},
        missing: [],
        findings: [],
        claims: [],
        may: ['structure.section', 'structure.picture'],
      },
    ),
    paragraphs,
  ),
  oneFile(
    'no-table-wrong-sum-2018',
    '`form` is null when the report has no statutory table (then only the narrative is checked)',
    expecting(
      reblock(
        report({
          ...old,
          overview: () => ['全年开展检查共100次，其中日常检查60次，专项检查25次，其他检查10次。'],
        }),
        (blocks) => blocks.filter((block) => block.kind !== 'table'),
      ),
      {
        form: null,
        cells: {},
        missing: [],
        findings: [{ rule: 'narrative.sum', severity: 'error', expected: 95, actual: 100 }],
        claims: [],
        may: ['structure.section'],
      },
    ),
    paragraphs,
  ),
  {
    name: 'form-given',
    because: 'gongkai report check FILE [--form 2018|2019|2021]',
    files: [fileOf(report(department), merged)],
    args: ['--form', '2021'],
  },
]

export const circumstanceCases = (): readonly Case[] => [
  ...published,
  ...periods,
  ...authorities,
  ...sections,
  ...forms,
  ...encodings,
  ...noReport,
]
