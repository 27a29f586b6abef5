/** Pages of public information: home, column, article, search, site map, about. */
import type {
  Attachment,
  Day,
  Definition,
  Figure,
  ItemSummary,
  Link,
  Option,
  Paging,
  Validity,
} from './common.ts'

export interface HomeProps {
  readonly search?: { readonly action: string; readonly popular: readonly Link[] }
  /** Five doors: 查政策, 申请信息公开, 意见征集, 权责清单, 看年报. Only those that lead somewhere. */
  readonly doors: readonly { readonly title: string; readonly description: string; readonly href: string }[]
  readonly latest: { readonly items: readonly ItemSummary[]; readonly more?: string }
  /** A policy beside its interpretation. */
  readonly policies?: readonly { readonly policy: ItemSummary; readonly interpretation?: Link }[]
  readonly consultations?: readonly {
    readonly title: string
    readonly href: string
    readonly closesOn: Day
    readonly daysLeft: number
  }[]
  /** 公开数据总览 */
  readonly totals?: {
    readonly figures: readonly Figure[]
    /** Oldest first, at most twelve: the bar and the table say the same. */
    readonly months: readonly { readonly month: string; readonly count: number; readonly href?: string }[]
    readonly asOf: Day
  }
}

export interface ColumnProps {
  readonly name: string
  readonly description?: string
  /** Sibling or child columns, shown as a side list; the current one marked. */
  readonly columns: readonly Link[]
  readonly items: readonly ItemSummary[]
  readonly paging: Paging
  /** Filters answered by links: 全部 · 现行有效 · 已废止. */
  readonly filters?: readonly Link[]
  readonly total?: number
  readonly feeds?: readonly Link[]
  /** Said when the list is empty: what will appear here and by when. */
  readonly emptyNote?: string
  /** What an empty column offers instead: 依申请公开 leads to the form, 年报 to the reports. */
  readonly act?: Link
}

/** One line of the change history of an item (first release, amendment, repeal). */
export interface HistoryEntry {
  readonly on: Day
  readonly what: string
  readonly by?: string
  readonly href?: string
}

/** A released information item. `html` has passed the sanitizer on release. */
export interface ArticleProps {
  readonly title: string
  readonly subtitle?: string
  /** One line of who, when, number. */
  readonly byline: readonly string[]
  /** The state with the day since when, where known; the note names the document that changed it. */
  readonly validity?: {
    readonly state: Validity
    readonly since?: Day
    readonly note?: string
    readonly href?: string
  }
  readonly html: string
  /** 索引号, 主题分类, 发文机关, 成文日期, 发文字号, 发布日期, 公开方式 … */
  readonly metadata: readonly Definition[]
  readonly attachments: readonly Attachment[]
  /** 政策解读, 修改了, 被修改, 被废止, 依据 … */
  readonly related: readonly { readonly label: string; readonly links: readonly Link[] }[]
  readonly history: readonly HistoryEntry[]
  /** 存证核验: first public instant as `YYYY-MM-DD HH:MM` and the page that proves it. */
  readonly proof?: { readonly firstPublic: string; readonly href: string }
  /** SVG of the QR code of the page's address. */
  readonly qr?: string
  /** Said under the title of a withdrawn item, with the text left out. */
  readonly withdrawn?: string
}

export interface SearchProps {
  readonly action: string
  readonly query: string
  readonly filters: readonly {
    readonly name: string
    readonly label: string
    readonly value: string
    readonly options: readonly Option[]
  }[]
  /** Excerpts are pieces of text; those that match are marked. */
  readonly results: readonly (ItemSummary & {
    readonly excerpt: readonly { readonly text: string; readonly match?: boolean }[]
    readonly column?: string
  })[]
  /** `12` or `10 000 以上`: as the index can say it. */
  readonly total?: string
  readonly paging: Paging
  readonly suggestions: readonly Link[]
}

export interface SitemapProps {
  readonly groups: readonly { readonly title: string; readonly links: readonly Link[] }[]
}

/** 关于本站, 无障碍说明, 公开指南 …: a page of prose from the settings. */
export interface ProseProps {
  readonly title: string
  readonly html: string
  readonly updatedOn?: Day
}

export type StyleGuideProps = Record<string, never>

/** A page in the way of an answer. `requestId` is told with 500 so that staff can find the log line. */
export interface ErrorProps {
  readonly status: 404 | 410 | 429 | 500 | 503
  /** For 410: what it was, when and why it went. */
  readonly gone?: { readonly title: string; readonly on: Day; readonly why: string; readonly href?: string }
  readonly requestId?: string
  /** For 429 and 503: seconds. */
  readonly retryAfter?: number
  readonly links: readonly Link[]
}
