import { inWords } from '../kernel/numerals.ts'
import { type Instrument, type InstrumentId, instruments } from './instruments/index.ts'

/**
 * A place in the law: instrument, article, then paragraph (款) after a dot and item (项) in brackets:
 * `foi-reg-2019/33.2`, `foi-reg-2019/16.2`, `foi-reg-2019/36(3)`. An unknown instrument does not compile.
 */
export type Cite = `${InstrumentId}/${string}`

/** A reason for a date, a sum or a verdict: where the law says so, and a sentence that a citizen understands. */
export interface Because {
  readonly cite: Cite
  readonly note: string
}

const pattern = /^(\d{1,4})(?:\.(\d{1,2}))?(?:\((\d{1,2})\))?$/

interface Place {
  readonly instrument: InstrumentId
  readonly article: string
  readonly paragraph: string | null
  readonly item: string | null
}

const isInstrument = (id: string): id is InstrumentId => Object.hasOwn(instruments, id)

/** Parts of a citation; null when its instrument is unknown or its article is malformed. */
export function parseCite(cite: string): Place | null {
  const slash = cite.indexOf('/')
  const instrument = cite.slice(0, slash)
  const match = pattern.exec(cite.slice(slash + 1))
  if (slash < 0 || !isInstrument(instrument) || !match?.[1]) return null
  return { instrument, article: match[1], paragraph: match[2] ?? null, item: match[3] ?? null }
}

/** Whether `wide` covers `narrow`: «33» covers «33.2», «36» covers «36(3)»; never across instruments. */
export function covers(wide: Cite, narrow: Cite): boolean {
  const a = parseCite(wide)
  const b = parseCite(narrow)
  if (!a || !b || a.instrument !== b.instrument || a.article !== b.article) return false
  return (a.paragraph === null || a.paragraph === b.paragraph) && (a.item === null || a.item === b.item)
}

/** The gist of the cited article, or null when the outline of the instrument has no such article. */
export function findGist(cite: string): string | null {
  const place = parseCite(cite)
  if (!place) return null
  const outline: Instrument['outline'] = instruments[place.instrument].outline
  return outline[place.article] ?? null
}

/** 《政府信息公开条例》第三十三条第二款: the citation as a letter prints it. Throws RangeError on a bad citation. */
export function citeText(cite: Cite): string {
  const place = parseCite(cite)
  if (!place) throw new RangeError(`not a citation: ${cite}`)
  const { title, number } = instruments[place.instrument]
  if (place.instrument === 'holiday-notices') return `《${findGist(cite) ?? title}》`
  const where = [
    `第${inWords(Number(place.article))}条`,
    place.paragraph && `第${inWords(Number(place.paragraph))}款`,
    place.item && `第(${inWords(Number(place.item))})项`,
  ]
  return `《${title}》${number && place.instrument !== 'foi-reg-2019' ? `(${number})` : ''}${where.filter(Boolean).join('')}`
}
