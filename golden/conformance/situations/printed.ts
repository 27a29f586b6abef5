// What offices write into cells: blanks of many kinds, words, signs, separators and units.
import { bars, type Case, fileOf, lines, merged, oneFile, paragraphs } from '../case.ts'
import { type ExpectedFile, expecting, type Options, type Report, reblock, report } from '../document.ts'
import { type Figures, figure, type Printed } from '../figures.ts'
import type { TableName } from '../grid.ts'
import { bases } from './layouts.ts'

const missing =
  '`missing` lists every cell without a figure: blank, `/`, `—`, `-`, `_`, absent from the page, or not read with certainty'
const zero = '`无`, `没有`, `为零`, `未制作` in a cell are 0'
const number = '`cells` holds every figure recovered'

export type Rewrite = (id: string, printed: Printed, n: number) => Printed
export const rewritten = (options: Options, change: Rewrite): Report => {
  const { figures } = report(options)
  return report({
    ...options,
    figures: new Map([...figures].map(([id, printed], n) => [id, change(id, printed, n)])),
  })
}
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const grouped = (text: string): string =>
  text.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))

/** Zeros become blank: sums hold all the same, because blank counts as zero. */
const zerosAs =
  (marks: readonly string[]): Rewrite =>
  (_id, printed, n) =>
    printed.value === 0 ? figure(null, marks[n % marks.length]) : printed
const zeroWords: Rewrite = (_id, printed, n) =>
  printed.value === 0 ? figure(0, ['无', '没有', '为零', '未制作'][n % 4]) : printed
const money: Rewrite = (id, printed) => {
  if (id === 'proactive.procurement.amount') return figure(184_954.21, '184,954.21万元')
  if (id === 'proactive.charges.amount') return figure(25.1, '251000元')
  if (id === 'indicators.budget') return figure(160.5964, '160.5964万元')
  return printed
}
const signs: Rewrite = (id, printed) => {
  const signed: Readonly<Record<string, Printed>> = {
    'proactive.licences.change': figure(-40),
    'proactive.otherServices.change': figure(22, '+22'),
    'proactive.penalties.change': figure(-253, '--253'),
    'proactive.coerciveMeasures.change': figure(0, '+0'),
    'proactive.charges.change': figure(-10, '－10'),
  }
  return signed[id] ?? printed
}
const counted: Rewrite = (id, printed) =>
  printed.value === null || id.endsWith('amount') || /fees|budget/.test(id)
    ? printed
    : figure(printed.value, `${printed.value}件`)

/** Cells of the given rows, which an engine may give (rightly) or leave missing. */
function doubtful(
  made: Report,
  isDoubtful: (id: string) => boolean,
  strict: (id: string) => boolean,
): ExpectedFile {
  const cells = { ...made.expected.cells }
  const mayMiss: Record<string, number> = {}
  const lost: string[] = [...(made.expected.missing ?? [])]
  for (const [id, value] of Object.entries(cells)) {
    if (!isDoubtful(id)) continue
    if (strict(id)) lost.push(id)
    else mayMiss[id] = value
    delete cells[id]
  }
  return { ...made.expected, cells, missing: lost, mayMiss }
}

const rowOf = (id: string): string => id.replace(/\.[^.]+$/, '')
const tableOf = (id: string): string => id.split('.')[0] ?? ''

/** Empty cells dropped altogether: a row that lost a cell cannot be read with certainty. */
function dropped(options: Options, name: string): Case {
  const made = rewritten(options, zerosAs(['']))
  const blank = new Set([...made.figures].filter(([, { value }]) => value === null).map(([id]) => rowOf(id)))
  const whole = (id: string): boolean =>
    tableOf(id) === 'remedies' && [...blank].some((row) => tableOf(row) === 'remedies')
  // On the 2018 form a label stands beside every figure, so nothing is in doubt there.
  const inDoubt = (id: string): boolean => tableOf(id) !== 'indicators' && (whole(id) || blank.has(rowOf(id)))
  const expected = doubtful(made, inDoubt, () => false)
  return oneFile(
    name,
    missing,
    expecting(made, {
      ...expected,
      claims: [],
      may: [
        'requests.row-total',
        'requests.balance',
        'requests.handled',
        'remedies.total',
        'narrative.table',
      ],
    }),
    {
      text: { cells: 'dropped' },
    },
  )
}

/** Equal lines that follow each other are one: `0` stands for a whole row or table. */
function collapsed(options: Options, name: string): Case {
  const made = report(options)
  const equal = (row: string): boolean => {
    const values = [...made.figures].filter(([id]) => rowOf(id) === row).map(([, { text }]) => text)
    return values.some((value, n) => value === values[n + 1])
  }
  const remediesLost = [...made.figures]
    .filter(([id]) => tableOf(id) === 'remedies')
    .some(([, { text }], n, all) => text === all[n + 1]?.[1].text)
  const lost = (id: string): boolean =>
    tableOf(id) === 'remedies'
      ? remediesLost
      : tableOf(id) === 'requests' && options.scale === 'none'
        ? true
        : equal(rowOf(id))
  const expected = doubtful(made, () => true, lost)
  return oneFile(
    name,
    'A collapsed or doubtful table puts all its cells in `missing`',
    expecting(made, { ...expected, claims: [], findings: [], may: ['narrative.table'] }),
    { text: { cells: 'collapsed' } },
  )
}

/** A row that is not on the page. */
function withoutRow(options: Options, label: RegExp, row: string, name: string): Case {
  const { figures } = report({ ...options, scale: 'none' })
  const without = new Map(
    [...figures].map(([id, printed]) => [id, rowOf(id) === row ? figure(null) : printed]),
  )
  const made = reblock(report({ ...options, figures: without }), (blocks) =>
    blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            table: {
              ...block.table,
              grid: block.table.grid.filter(
                (cells) =>
                  !cells.some((cell) => label.test(cell.text) && cell.across === 1 && cell.down === 1),
              ),
            },
          }
        : block,
    ),
  )
  return oneFile(name, missing, made, { html: { cells: 'placeholder' } })
}

/** One table replaced by a picture of it. */
function pictured(options: Options, names: readonly TableName[], name: string, layout = merged): Case {
  const made = report(options)
  const blocks = made.blocks.map((block) =>
    block.kind === 'table' && names.includes(block.table.name)
      ? ({
          kind: 'picture',
          text: `${options.year}年统计表格（${block.table.name === 'requests' ? '三' : '二'}）.png`,
        } as const)
      : block,
  )
  const all = names.length === (options.form === '2018' ? 1 : 3)
  const gone = (id: string): boolean => names.some((table) => table === tableOf(id))
  const cells = Object.entries(made.expected.cells ?? {}).filter(([id]) => !gone(id))
  return oneFile(
    name,
    'no statutory table is only a picture; `form` is null when the report has no statutory table',
    expecting(
      { ...made, blocks },
      {
        form: all ? null : options.form,
        cells: Object.fromEntries(cells),
        missing: all ? [] : [...made.figures.keys()].filter(gone),
        findings: [{ rule: 'structure.picture', severity: 'warning' }],
        may: ['structure.section', 'narrative.table'],
        claims: [],
      },
    ),
    layout,
  )
}

/** Ways to print the same figures. */
export const cellStyles: readonly Rewrite[] = [
  (_id, cell) => cell,
  (_id, cell) => figure(cell.value, wide(cell.text)),
  (_id, cell) => figure(cell.value, grouped(cell.text)),
  zerosAs(['']),
  zerosAs(['/', '—', '-', '_', '——']),
  zeroWords,
  counted,
]

const blankSums = (figures: Figures, blanks: readonly string[]): Figures =>
  new Map([...figures].map(([id, printed]) => [id, blanks.includes(id) ? figure(null) : printed]))

export function printedCases(): readonly Case[] {
  const each = bases.flatMap((options) => {
    const few: Options = { ...options, scale: 'few' }
    const { form } = options
    return [
      oneFile(
        `${form}-full-width-digits`,
        number,
        rewritten(options, (_id, cell) => figure(cell.value, wide(cell.text))),
        merged,
      ),
      oneFile(
        `${form}-thousands`,
        number,
        rewritten({ ...options, scale: 'city' }, (_id, cell) => figure(cell.value, grouped(cell.text))),
        bars,
      ),
      oneFile(
        `${form}-blank-marks-html`,
        missing,
        rewritten(few, zerosAs(['/', '—', '-', '_', '', '——', '\u00a0', '／'])),
        merged,
      ),
      oneFile(`${form}-blank-marks-bars`, missing, rewritten(few, zerosAs(['/', '—', '-', '_', ''])), bars),
      oneFile(`${form}-blank-lines`, missing, rewritten(few, zerosAs([''])), lines),
      oneFile(`${form}-blank-paragraphs`, missing, rewritten(few, zerosAs(['', ' ', '\u3000'])), paragraphs),
      oneFile(`${form}-zero-words`, zero, rewritten(few, zeroWords), merged),
      oneFile(`${form}-counts-with-unit`, number, rewritten(few, counted), merged),
      oneFile(
        `${form}-all-blank`,
        missing,
        rewritten({ ...few, scale: 'none' }, () => figure(null)),
        merged,
      ),
      oneFile(`${form}-all-zero-lines`, number, report({ ...few, scale: 'none' }), lines),
      dropped(few, `${form}-empty-cells-dropped`),
      oneFile(`${form}-money`, number, rewritten(few, money), merged),
      oneFile(`${form}-signs`, 'changes may be negative', rewritten(few, signs), lines),
    ]
  })
  const [old, second, third] = bases
  if (!old || !second || !third) return each
  const blankTotals = [
    'requests.received.total',
    'requests.granted.naturalPerson',
    'remedies.reconsideration.total',
  ]
  const { figures } = report(third)
  const blankish = 'a sum that fails, but would hold if some blank in it were a number ≥ 0, is a `warning`'
  return [
    ...each,
    collapsed({ ...second, scale: 'none' }, '2019-collapsed-zeros'),
    collapsed({ ...third, scale: 'none' }, '2021-collapsed-zeros'),
    collapsed({ ...third, scale: 'city' }, '2021-collapsed-figures'),
    withoutRow(third, /^2\.申请人逾期未按/, 'requests.other.unpaid', '2021-row-absent'),
    withoutRow(second, /^4\.无正当理由大量/, 'requests.notProcessed.excessive', '2019-row-absent'),
    pictured(third, ['proactive'], '2021-one-table-a-picture'),
    pictured(second, ['requests'], '2019-one-table-a-picture-text', paragraphs),
    pictured(third, ['proactive', 'requests', 'remedies'], '2021-all-tables-pictures'),
    pictured(old, ['indicators'], '2018-table-a-picture'),
    {
      name: '2021-blank-totals',
      because: blankish,
      files: [fileOf(report({ ...third, figures: blankSums(figures, blankTotals) }), merged)],
    },
    {
      name: '2021-blank-totals-text',
      because: blankish,
      files: [fileOf(report({ ...third, figures: blankSums(figures, blankTotals) }), paragraphs)],
    },
  ]
}
