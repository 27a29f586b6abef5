import type {
  ArticleProps,
  Definition,
  HistoryEntry,
  ItemSummary,
  PageHead,
  Validity,
} from '../../../../web/portal/props.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { genres } from '../domain/genres.ts'
import { validityOn } from '../domain/validity.ts'
import type { PortalItemView } from '../tables.ts'
import { eventLabels, relationLabels, publicTexts as texts } from '../texts.ts'
import type { ArticleRow, LinkedItem } from './article-query.ts'

/** An instant as pages print it: `2026-11-23 12:00`, the clock of China. */
export const minuteInChina = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const hrefOf = (publicId: string): string => `/items/${publicId}`

export type SummaryRow = Pick<
  PortalItemView,
  | 'public_id'
  | 'title'
  | 'released_on'
  | 'authority_name'
  | 'document_number'
  | 'genre'
  | 'effective_on'
  | 'expires_on'
  | 'repealed_on'
  | 'repeal_kind'
  | 'amendments'
  | 'abstract'
>

/** 时效 is said of documents of a kind that can end; news and plans have none. */
export function validityOf(
  row: Omit<SummaryRow, 'amendments' | 'abstract'>,
  today: PlainDate,
  isAmended: boolean,
): Validity | undefined {
  if (!genres[row.genre].formal) return undefined
  return validityOn(today, {
    effectiveOn: row.effective_on,
    expiresOn: row.expires_on,
    repealedOn: row.repealed_on,
    repealKind: row.repeal_kind,
    isAmended,
  })
}

/** An item as lists show it. */
export function presentSummary(row: SummaryRow, today: PlainDate): ItemSummary {
  const validity = validityOf(row, today, row.amendments > 0)
  return {
    title: row.title,
    href: hrefOf(row.public_id),
    publishedOn: row.released_on,
    issuer: row.authority_name,
    ...(row.document_number && { documentNumber: row.document_number }),
    ...(validity && { validity }),
    ...(row.abstract && { summary: row.abstract }),
  }
}

/** An item's own page. `qr` is the address as a picture. */
export function presentArticle(row: ArticleRow, today: PlainDate, qr: string): ArticleProps {
  const amending = row.links.find((link) => link.kind === 'amends' && !link.isOut)
  const isAmended = amending !== undefined || row.events.some((event) => event.kind === 'amended')
  const state = validityOf(row, today, isAmended)
  return {
    title: row.title,
    byline: [row.authority_name, row.released_on, row.document_number ?? ''].filter(Boolean),
    ...(state && { validity: { state, ...validityNote(row, state, amending) } }),
    // A wide table scrolls in itself: the keyboard must reach it.
    html: (row.html ?? '').replaceAll('<table>', '<table tabindex="0">'),
    metadata: metadataOf(row),
    attachments: (row.attachments ?? []).map((file) => ({
      name: file.name,
      href: `/files/${file.fileId}`,
      size: file.size,
      type: /\.(\w+)$/.exec(file.name)?.[1]?.toUpperCase() ?? '',
    })),
    related: relatedOf(row.links),
    history: row.events.map(
      (event): HistoryEntry => ({
        on: event.day,
        what:
          event.note && event.kind !== 'amended'
            ? `${eventLabels[event.kind]}：${event.note}`
            : eventLabels[event.kind],
      }),
    ),
    proof: { firstPublic: minuteInChina(row.first_released_at), href: `${hrefOf(row.public_id)}/proof` },
    qr,
  }
}

function validityNote(row: ArticleRow, state: Validity, amending: LinkedItem | undefined) {
  switch (state) {
    case 'not-yet':
      return row.effective_on ? { since: row.effective_on, note: texts.takesEffect } : {}
    case 'repealed':
    case 'expired': {
      const cause = row.links.find(
        (link) => !link.isOut && (link.kind === 'repeals' || link.kind === 'replaces'),
      )
      return {
        ...(row.repealed_on && { since: row.repealed_on }),
        note: row.repeal_note,
        ...(cause && { href: hrefOf(cause.publicId) }),
      }
    }
    case 'amended':
      return amending
        ? { note: texts.amendedBy(amending.title), href: hrefOf(amending.publicId) }
        : { note: texts.textAmended }
    case 'in-force':
      return row.expires_on ? { note: texts.validUntil(row.expires_on) } : {}
  }
}

function metadataOf(row: ArticleRow): Definition[] {
  const lines: Definition[] = [
    { term: '索引号', value: row.index_number },
    { term: '文号', value: row.document_number ?? '' },
    { term: '发布机构', value: row.authority_name },
    { term: '成文日期', value: row.formed_on },
    { term: '公开日期', value: row.released_on },
    { term: '生效日期', value: row.effective_on ?? '' },
    { term: '有效期至', value: row.expires_on ?? '' },
    { term: '体裁', value: genres[row.genre].label },
    { term: '主题分类', value: row.theme },
    { term: '公开方式', value: '主动公开' },
    { term: '所属栏目', value: row.column_name ?? '', href: `/columns/${row.column_id}` },
    { term: '关键词', value: row.keywords.join('、') },
    { term: '内容概述', value: row.abstract },
  ]
  return lines.filter((line) => line.value !== '')
}

function relatedOf(links: readonly LinkedItem[]): ArticleProps['related'] {
  const groups = new Map<string, { label: string; href: string }[]>()
  for (const link of links) {
    const label = relationLabels[link.kind][link.isOut ? 0 : 1]
    const group = groups.get(label) ?? []
    group.push({
      label: link.number ? `${link.title}（${link.number}）` : link.title,
      href: hrefOf(link.publicId),
    })
    groups.set(label, group)
  }
  return [...groups].map(([label, group]) => ({ label, links: group }))
}

/** Head of an item's page with its tags (国办发〔2017〕47号). */
export const articleHead = (row: ArticleRow): PageHead => ({
  title: row.title,
  description: row.abstract,
  breadcrumb: [
    ...(row.parent_id && row.parent_name
      ? [{ label: row.parent_name, href: `/columns/${row.parent_id}` }]
      : []),
    ...(row.column_name ? [{ label: row.column_name, href: `/columns/${row.column_id}` }] : []),
    { label: row.title },
  ],
  article: {
    title: row.title,
    pubDate: minuteInChina(row.first_released_at),
    contentSource: row.authority_name,
    keywords: row.keywords,
    description: row.abstract,
  },
})
