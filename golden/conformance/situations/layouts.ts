// Clean reports in every layout: every cell right, nothing invented.
import { type Case, fileOf, type Layout, oneFile } from '../case.ts'
import { expecting, type Options, type Report, reblock, report } from '../document.ts'
import type { Grid } from '../grid.ts'
import { relabelled } from '../grid.ts'

const because = '`cells` holds every figure recovered; a correct report has no finding of severity error'
export const bases: readonly Options[] = [
  { form: '2018', year: 2017, authority: '清棠县人民政府', scale: 'city' },
  { form: '2019', year: 2020, authority: '云川市人民政府', scale: 'city' },
  { form: '2021', year: 2022, authority: '云川市水务局', scale: 'few' },
]
const gigantic = ` ${'\n'.repeat(40)}${' '.repeat(300)}`

export const htmlLayouts: Readonly<Record<string, Layout>> = {
  'html-merged': { html: {} },
  'html-placeholder': { html: { cells: 'placeholder' } },
  'html-placeholder-nbsp': { html: { cells: 'placeholder', blank: '&nbsp;' } },
  'html-th': { html: { th: true } },
  'html-site': { html: { surround: 'site' } },
  'html-layout-table': { html: { surround: 'layout-table' } },
  'html-word': { html: { dress: 'word' } },
  'html-extra-columns': { html: { extraColumns: 2, blank: '&nbsp;' } },
  'html-no-line-ends': { html: { air: '' } },
  'html-div-cells': {
    html: { cellMarkup: (text) => `<div><font size="2">${text.replaceAll('&', '&amp;')}</font></div>` },
  },
}
export const textLayouts: Readonly<Record<string, Layout>> = {
  'text-lines': { text: { cells: 'lines' } },
  'text-lines-crlf': { text: { cells: 'lines', eol: '\r\n' } },
  'text-paragraphs': { text: { cells: 'paragraphs' } },
  'text-bars': { text: { cells: 'bars' } },
  'text-bars-outer': { text: { cells: 'bars', outerBars: true } },
  'text-bars-tight': { text: { cells: 'bars-tight' } },
  'text-tabs': { text: { cells: 'tabs' } },
}

/** 索引号、发布机构…: the table that many sites print before any document. */
const metadata = (day: string): Grid =>
  [
    ['索引号：', '000000018-2021-00042', '发布机构：', '信息中心'],
    ['发布日期：', day, '废止日期：', ''],
    ['文号：', '', '主题分类：', '政务公开'],
    ['关键词：', '年报', '时效：', '有效'],
  ].map((row) => row.map((text) => ({ text, down: 1, across: 1 })))

const lone = (rows: readonly (readonly string[])[]): Grid =>
  rows.map((row) => row.map((text) => ({ text, down: 1, across: 1 })))

const withMetadata = (options: Options): Report => {
  const made = report({ ...options, publishedOn: null })
  const day = `${options.year + 1}-01-20`
  return expecting(
    reblock(made, (blocks) => [{ kind: 'grid', grid: metadata(day) }, ...blocks]),
    { publishedOn: day },
  )
}

/** A small table of other years' figures inside the prose: no statutory table. */
const withOtherTable = (options: Options): Report =>
  reblock(report(options), (blocks) =>
    blocks.flatMap((block, at) =>
      at === 4
        ? [
            block,
            {
              kind: 'grid' as const,
              grid: lone([
                ['年份', '门户网站发布信息（条）', '访问量（人次）'],
                [String(options.year - 1), '1173', '20417'],
                [String(options.year), '1286', '31008'],
              ]),
            },
          ]
        : [block],
    ),
  )

const withoutCaptions = (options: Options): Report =>
  reblock(report(options), (blocks) =>
    blocks.filter((block) => block.kind !== 'heading' || !/^[二三四]、/.test(block.text)),
  )

export const relabel = (options: Options, change: (text: string) => string): Report =>
  reblock(report(options), (blocks) =>
    blocks.map((block) =>
      block.kind === 'table' ? { ...block, table: relabelled(block.table, change) } : block,
    ),
  )

const radicals: Readonly<Record<string, string>> = {
  一: '⼀',
  人: '⼈',
  力: '⼒',
  工: '⼯',
  用: '⽤',
  文: '⽂',
  方: '⽅',
  无: '⽆',
  自: '⾃',
  见: '⻅',
  行: '⾏',
  立: '⽴',
  日: '⽇',
  大: '⼤',
  小: '⼩',
  生: '⽣',
  示: '⽰',
}
const inRadicals = (text: string): string => [...text].map((letter) => radicals[letter] ?? letter).join('')
const variants: readonly (readonly [RegExp, string])[] = [
  [/属于行政查询事项/, '属于行政查询事务'],
  [/“三安全一稳定”/, '三安全一稳定'],
  [/^行政规范性文件$/, '规范性文件'],
  [/^本年增\/减$/, '本年增/'],
  [/^第二十条/, '二十条'],
  [/（(.)）/g, '($1)'],
  [/危及国家安全/, '危机国家安全'],
  [/举办各类培训班数/, '举办各类考试数'],
  [/接受培训人员数/, '参加考试人员数'],
  [/举办新闻发布会总次数/, '举报新闻发布会总次数'],
  [/舆情计1次/, '舆论计1次'],
]
const localised = (text: string): string =>
  variants.reduce((words, [from, to]) => words.replace(from, to), text)
const splitHeads = (text: string): string =>
  text
    .replace(/^商业企业$/, '商业\n企业')
    .replace(/^(科研|社会公益|法律服务)(机构|组织)$/, '$1\n$2')
    .replace(/^(.{8,14}?)(数量|情况|数)$/, '$1\n$2')
    .replace(/^(处理决定|采购项目|本年处理决定|本年新制作|本年新公开)(数量)$/, '$1\n$2')
const spaced = (text: string): string =>
  text.length <= 4 ? [...text].join(' ') : text.replace(/数量$/, ' 数量')

/** Ways in which labels depart from the official print without meaning anything else. */
export const labelStyles: readonly ((text: string) => string)[] = [
  (text) => text,
  inRadicals,
  localised,
  splitHeads,
  spaced,
]

const broken: Layout = {
  html: { cellMarkup: (text) => text.replaceAll('&', '&amp;').replaceAll('\n', '<br>') },
}

export function layoutCases(): readonly Case[] {
  const plain = bases.flatMap((options) =>
    Object.entries({ ...htmlLayouts, ...textLayouts }).map(([name, layout]) =>
      oneFile(`${options.form}-${name}`, because, report(options), layout),
    ),
  )
  const [, second, third] = bases
  if (!second || !third) return plain
  const more = bases.flatMap((options) => [
    oneFile(
      `${options.form}-metadata-table`,
      '`publishedOn` is the printed date of publication',
      withMetadata(options),
      { html: { surround: 'site' } },
    ),
    oneFile(
      `${options.form}-metadata-bars`,
      '`publishedOn` is the printed date of publication',
      withMetadata(options),
      { text: { cells: 'bars' } },
    ),
    oneFile(
      `${options.form}-radicals`,
      'radicals of a PDF mean the characters that they look like',
      relabel(options, inRadicals),
      { text: { cells: 'lines' } },
    ),
    oneFile(
      `${options.form}-local-labels`,
      'Local variants of a row are read as the row they stand for',
      relabel(options, localised),
      { html: {} },
    ),
    oneFile(
      `${options.form}-local-labels-text`,
      'Local variants of a row are read as the row they stand for',
      relabel(options, localised),
      { text: { cells: 'lines' } },
    ),
    oneFile(`${options.form}-split-labels-html`, because, relabel(options, splitHeads), broken),
    oneFile(`${options.form}-split-labels-lines`, because, relabel(options, splitHeads), {
      text: { cells: 'lines' },
    }),
    oneFile(`${options.form}-spaced-labels`, because, relabel(options, spaced), { html: {} }),
  ])
  const rest = [second, third].flatMap((options) => [
    oneFile(`${options.form}-other-table`, because, withOtherTable(options), { html: {} }),
    oneFile(`${options.form}-other-table-bars`, because, withOtherTable(options), {
      text: { cells: 'bars' },
    }),
    oneFile(
      `${options.form}-no-captions`,
      because,
      expecting(withoutCaptions(options), { may: ['structure.section'] }),
      { html: {} },
    ),
  ])
  const huge = {
    name: '2021-gigantic-whitespace',
    because,
    files: [fileOf(report(third), { html: { air: gigantic } })],
  }
  return [...plain, ...more, ...rest, huge]
}
