import type { PlainDate } from '../../../kernel/plain-date.ts'
import { exemptions } from '../../../law/exemptions.ts'
import { classificationMark } from './classified.ts'
import { type Content, plainText } from './content.ts'
import { genres } from './genres.ts'
import { personalData } from './personal-data.ts'
import { type FindingRule, findingTexts } from './screening-texts.ts'
import { findWrongWords } from './wrong-words.ts'

/** 内容检查: what the software saw before a person looks. `block` keeps an item from being submitted; `ask` wants a look. */
export interface Finding {
  readonly rule: FindingRule
  readonly severity: 'block' | 'ask'
  readonly field: string
  readonly message: string
  /** The words around the hit, cut in three. */
  readonly excerpt?: { readonly before: string; readonly hit: string; readonly after: string }
  /** What may stand in the place of the hit. */
  readonly mend?: string
}

export interface ScreeningFacts {
  readonly today: PlainDate
  /** Title of another item of the government that already carries the document number. */
  readonly sameNumber: string | null
  /** Whether an item that interprets this one is on its way or public. */
  readonly hasInterpretation: boolean
  readonly isColumnOpen: boolean
}

/** First mark of secrecy in any text of an item, with its field; null when there is none. Asked before anything is stored. */
export function findMark(content: Content): { field: string; text: string; line: string } | null {
  const texts: readonly (readonly [string, string])[] = [
    ['title', content.title],
    ['html', plainText(content.html)],
    ['abstract', content.abstract],
    ['documentNumber', content.documentNumber ?? ''],
    ...content.keywords.map((word) => ['keywords', word] as const),
    ...content.attachments.map((file) => ['attachments', file.name.replace(/\.\w+$/, '')] as const),
  ]
  for (const [field, text] of texts) {
    const mark = classificationMark(text)
    if (mark) return { field, text: mark.text, line: mark.line }
  }
  return null
}

/** All findings of an item, the blocking ones first. Empty: it may be submitted without remark. */
export function screen(content: Content, facts: ScreeningFacts): Finding[] {
  const findings = [
    ...metadata(content, facts),
    ...attribute(content),
    ...structure(content),
    ...words(content),
  ]
  return findings.sort((a, b) => Number(a.severity === 'ask') - Number(b.severity === 'ask'))
}

const finding = (
  rule: FindingRule,
  field: string,
  fill: Readonly<Record<string, string>> = {},
  more: Pick<Finding, 'excerpt' | 'mend'> = {},
): Finding => ({
  rule,
  field,
  severity: findingTexts[rule].severity,
  message: findingTexts[rule].zh.replace(/\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole),
  ...more,
})

function* metadata(content: Content, facts: ScreeningFacts): Generator<Finding> {
  const genre = genres[content.genre]
  if (content.title.trim() === '') yield finding('title-missing', 'title')
  if (content.columnId === null || !facts.isColumnOpen) yield finding('column-missing', 'columnId')
  if (content.abstract.trim() === '' && content.attribute?.kind === 'proactive')
    yield finding('abstract-missing', 'abstract')
  if (content.formedOn === null) yield finding('formed-missing', 'formedOn')
  else if (content.formedOn > facts.today) yield finding('formed-in-future', 'formedOn')
  if (genre.formal && !content.documentNumber)
    yield finding('number-missing', 'documentNumber', { genre: genre.label })
  if (facts.sameNumber !== null) yield finding('number-taken', 'documentNumber', { other: facts.sameNumber })
  const { formedOn, effectiveOn, expiresOn } = content
  if (effectiveOn && formedOn && effectiveOn < formedOn)
    yield finding('effective-before-formed', 'effectiveOn')
  if (expiresOn && (effectiveOn ?? formedOn ?? expiresOn) > expiresOn)
    yield finding('expires-before-effective', 'expiresOn')
  if (
    genre.needsInterpretation &&
    content.attribute?.kind === 'proactive' &&
    !facts.hasInterpretation &&
    content.noInterpretation.trim() === ''
  )
    yield finding('interpretation-missing', 'noInterpretation', { genre: genre.label })
  if (content.genre === 'interpretation' && !content.relations.some(({ kind }) => kind === 'interprets'))
    yield finding('interprets-nothing', 'relations')
}

function* attribute({ attribute: chosen, html }: Content): Generator<Finding> {
  if (chosen === null) yield finding('attribute-missing', 'attribute')
  else if (chosen.kind !== 'proactive' && chosen.reason.trim().length < 5)
    yield finding('reason-missing', 'attribute')
  if (chosen?.kind === 'withheld') {
    const exemption = exemptions[chosen.ground]
    if ('kinds' in exemption && !exemption.kinds.some((kind) => kind === chosen.part))
      yield finding('part-missing', 'attribute', { kinds: exemption.kinds.join('、') })
    if (chosen.ground === 'stateSecret' && html !== '') yield finding('secret-content', 'html')
  }
}

function* structure({ html, attachments, attribute: chosen }: Content): Generator<Finding> {
  if (html === '' && attachments.length === 0 && chosen?.kind === 'proactive')
    yield finding('text-missing', 'html')
  let level = 1
  for (const match of html.matchAll(/<h([2-4])[^>]*>(.*?)<\/h\1>/gs)) {
    const here = Number(match[1])
    const hit = plainText(match[2] ?? '')
    if (here > level + 1)
      yield finding('heading-skips', 'html', {}, { excerpt: { before: '', hit, after: '' } })
    level = here
  }
  for (const match of html.matchAll(/<img\b[^>]*>/g))
    if (!/\balt="[^"]*\S[^"]*"/.test(match[0])) yield finding('picture-without-text', 'html')
  for (const match of html.matchAll(/<table\b.*?<\/table>/gs))
    if (!/<th\b/.test(match[0])) yield finding('table-without-head', 'html')
}

function* words(content: Content): Generator<Finding> {
  const fields = [
    ['title', content.title],
    ['abstract', content.abstract],
    ['html', plainText(content.html)],
  ] as const
  for (const [field, text] of fields) {
    for (const hit of personalData(text)) {
      const excerpt = around(text, hit.index, hit.text.length)
      yield finding(
        content.personalDataGround.trim() !== '' && hit.kind === 'mobile' ? 'mobile-grounded' : hit.kind,
        field,
        {},
        { excerpt, mend: hit.masked },
      )
    }
    for (const { word, index } of findWrongWords(text))
      yield finding(
        'wrong-word',
        field,
        { wrong: word.wrong, right: word.right },
        { excerpt: around(text, index, word.wrong.length), mend: word.right },
      )
  }
}

const around = (text: string, index: number, length: number) => ({
  before: text.slice(Math.max(0, index - 12), index).replaceAll('\n', ' '),
  hit: text.slice(index, index + length),
  after: text.slice(index + length, index + length + 12).replaceAll('\n', ' '),
})
