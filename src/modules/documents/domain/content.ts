import { createHash } from 'node:crypto'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ExemptionKey } from '../../../law/exemptions.ts'
import { canonical, type Json } from '../../audit/index.ts'
import type { Genre } from './genres.ts'

/** 公开属性 (第十三至十六条): decided when the document is drafted. Withholding rests on a ground, always. */
export type Attribute =
  | { readonly kind: 'proactive' }
  | { readonly kind: 'on-request'; readonly reason: string }
  | {
      readonly kind: 'withheld'
      readonly ground: ExemptionKey
      readonly part: string
      readonly reason: string
    }

/** A file that belongs to the text; its hash is part of what is approved. */
export interface AttachedFile {
  readonly fileId: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
  /** Hexadecimal. */
  readonly sha256: string
}

export const relationKinds = ['interprets', 'amends', 'repeals', 'replaces', 'basis'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Everything of an item that is reviewed and released: text, metadata (第十二条 asks for 索引、名称、内容概述、生成日期), attachments, links. */
export interface Content {
  readonly title: string
  /** Sanitised (sanitise.ts). */
  readonly html: string
  readonly abstract: string
  readonly keywords: readonly string[]
  readonly genre: Genre
  readonly theme: string
  readonly columnId: string | null
  readonly documentNumber: string | null
  /** 成文日期 */
  readonly formedOn: PlainDate | null
  /** 生效日期 */
  readonly effectiveOn: PlainDate | null
  /** 有效期至: the last day in force. */
  readonly expiresOn: PlainDate | null
  readonly attribute: Attribute | null
  readonly attachments: readonly AttachedFile[]
  readonly relations: readonly { readonly kind: RelationKind; readonly documentId: string }[]
  /** 不解读的理由: why a document of a genre that needs an interpretation has none. */
  readonly noInterpretation: string
  /** 公开个人信息的法定依据: on what law the personal data that stay in the text are published. */
  readonly personalDataGround: string
}

export const emptyContent: Content = {
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

/** SHA-256 of the canonical content: what an approval is pinned to. Equal contents hash equally, whatever the order of keys. */
export const contentHash = (content: Content): Buffer =>
  createHash('sha256')
    .update(canonical(asJson(content)))
    .digest()

const asJson = (content: Content): Json => JSON.parse(JSON.stringify(content)) as Json

/** Text of the body as a reader sees it: tags gone, one line a block. For screening, search and difference. */
export const plainText = (html: string): string =>
  html
    .replace(/<\/(?:p|h[1-6]|li|tr|table|caption|blockquote|ul|ol)>|<br ?\/?>/g, '\n')
    .replace(/<\/t[dh]>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
}
