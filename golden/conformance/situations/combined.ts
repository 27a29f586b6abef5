// Clean reports with everything drawn at random: form, size, blanks, labels, layout, encoding, authority, words.
import type { Encoding } from '../bytes.ts'
import { type Case, type Layout, oneFile } from '../case.ts'
import { type Options, reblock } from '../document.ts'
import { relabelled } from '../grid.ts'
import { rng } from '../random.ts'
import { bases, htmlLayouts, labelStyles, textLayouts } from './layouts.ts'
import { cellStyles, rewritten } from './printed.ts'

const authorities = [
  '云川市人民政府',
  '清棠县人民政府',
  '云川市水务局',
  '白榆区教育局',
  '清棠县发展和改革委员会',
  '云州省水利厅',
  '清棠县松溪镇人民政府',
  '白榆区柳塘街道办事处',
]
const encodings: readonly Encoding[] = ['utf8', 'utf8', 'utf8-bom', 'utf16le', 'utf16be', 'gb18030']

/** The report of a seed; none of them holds a contradiction. */
export function combined(seed: number): Case {
  const random = rng(seed)
  const base = random.pick(bases)
  const options: Options = {
    ...base,
    authority: random.pick(authorities),
    scale: random.pick(['none', 'few', 'few', 'city']),
    seed: String(seed),
    signedOn: random.chance(0.5) ? `${base.year + 1}-01-15` : null,
  }
  const [name, layout] = random.pick([...Object.entries(htmlLayouts), ...Object.entries(textLayouts)])
  const style = random.pick(cellStyles)
  const labels = random.pick(labelStyles)
  // A label of two lines needs a layout that has lines in a cell.
  const words =
    name === 'text-lines' || !labels('商业企业').includes('\n') ? labels : (text: string): string => text
  const made = reblock(rewritten(options, style), (blocks) =>
    blocks.map((block) =>
      block.kind === 'table' ? { ...block, table: relabelled(block.table, words) } : block,
    ),
  )
  const encoding = words('一') === '一' ? random.pick(encodings) : 'utf8'
  const dressed: Layout = { ...layout, encoding }
  return oneFile(
    `combined-${options.form}-${seed}-${name}`,
    'a correct report has no finding of severity error; every cell right',
    made,
    dressed,
  )
}
