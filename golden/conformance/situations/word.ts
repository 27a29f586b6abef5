// Reports as Word files.
import type { Case } from '../case.ts'
import { type Options, report } from '../document.ts'
import { docx } from '../docx.ts'
import { consistent, figure } from '../figures.ts'
import { rng } from '../random.ts'
import { bases } from './layouts.ts'
import { cellStyles, rewritten } from './printed.ts'

const because = 'Input: `.txt`, `.html`/`.htm`, `.docx`, …; the format is told from the content'

const word = (name: string, made: ReturnType<typeof report>, file = 'report.docx'): Case => ({
  name,
  because,
  layout: 'Word file',
  files: [{ name: file, bytes: docx(made.blocks), expected: made.expected }],
})

const wrong = (options: Options): ReturnType<typeof report> => {
  const figures = consistent(options.form, rng(5), 'few')
  const id = options.form === '2018' ? 'indicators.staff' : 'requests.handled.total'
  figures.set(id, figure((figures.get(id)?.value ?? 0) + 2))
  return report({ ...options, figures, overview: () => ['本机关认真落实各项公开要求。'] })
}

export const wordCases = (): readonly Case[] =>
  bases.flatMap((options) => [
    word(`${options.form}-word-file`, report(options)),
    word(
      `${options.form}-word-file-blanks`,
      rewritten({ ...options, scale: 'few' }, cellStyles[3] ?? ((_, cell) => cell)),
    ),
    word(`${options.form}-word-file-wrong-total`, wrong(options)),
    word(`${options.form}-word-file-named-txt`, report(options), 'report.txt'),
  ])
