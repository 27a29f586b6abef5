import type { Content } from '../../../src/modules/documents/index.ts'

/** A text with nothing in it yet. */
export const empty: Content = {
  title: '',
  html: '',
  abstract: '',
  keywords: [],
  genre: 'other',
  theme: '',
  columnId: null,
  documentNumber: null,
  formedOn: null,
  effectiveOn: null,
  expiresOn: null,
  attribute: null,
  attachments: [],
  relations: [],
  noInterpretation: '',
  personalDataGround: '',
}

/** A copy of a text that a form may change; a text that a screen holds is read-only all the way down. */
export const copyOf = (content: unknown): Draft => JSON.parse(JSON.stringify(content))

/** A text in a form. */
export type Draft = { -readonly [K in keyof Content]: Content[K] }

/** Words of a line, parted by the Chinese comma, a comma or spaces; at most ten. */
export const wordsOf = (line: string): string[] =>
  [...new Set(line.split(/[、，,;；\s]+/).filter(Boolean))].slice(0, 10)
