import { type Case, type Layout, merged, oneFile, paragraphs } from '../case.ts'
import { expecting, type Options, report } from '../document.ts'
import { consistent } from '../figures.ts'
import { rng } from '../random.ts'
import { type Saying, sayings } from './sayings.ts'

const subjects: Readonly<Record<Saying['form'], Options>> = {
  '2018': { form: '2018', year: 2018, authority: '白榆区人民政府' },
  '2019': { form: '2019', year: 2019, authority: '白榆区人民政府' },
  '2021': { form: '2021', year: 2023, authority: '云川市水务局' },
}

const sentences: readonly string[] = [
  'a figure claimed in the text equals the table’s',
  'In prose, 收到, 受理, and 办理 without a split mean `received`; 办结, 答复 mean `handled`',
]

function one(saying: Saying, n: number): Case {
  const options = subjects[saying.form]
  const figures = consistent(options.form, rng(4242), 'city')
  const layout: Layout = n % 2 === 0 ? merged : paragraphs
  const made = report({ ...options, figures, overview: (all) => saying.say(all, options.year) })
  return oneFile(
    `says-${saying.form}-${saying.name}`,
    sentences.join('; '),
    expecting(made, {
      findings: saying.findings?.(figures) ?? [],
      may: saying.may ?? [],
      claims: saying.claims?.(figures) ?? [],
    }),
    layout,
  )
}

export const narrativeCases = (): readonly Case[] => sayings.map(one)
