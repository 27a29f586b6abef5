import type { Link } from './common.ts'

export type Language = 'zh-CN' | 'ug' | 'en'

/** What the reader chose; kept in the cookie `gk-view`, part of the cache key. */
export interface Display {
  readonly theme: 'auto' | 'light' | 'dark'
  /** 长者模式 is `large`. */
  readonly text: 'normal' | 'large'
}

/** One site of one government. Everything of it comes from its settings; an absent value draws nothing. */
export interface SiteInfo {
  /** `SiteName` */
  readonly name: string
  /** `SiteDomain` */
  readonly domain: string
  /** `SiteIDCode`: ten characters. */
  readonly idCode: string
  /** National emblem file, only for governments of county level and above; without it a neutral seal mark is drawn. */
  readonly emblem?: string
  /** One or two characters in the seal mark: 云. */
  readonly seal: string
  /** Main colour `#rrggbb`; refused below 4.5:1 on paper (see `src/kernel/contrast.ts`). */
  readonly mainColour?: string
  readonly languages: readonly {
    readonly language: Language
    readonly label: string
    readonly href: string
  }[]
  /** Navigation: an entry only where something stands behind it. */
  readonly navigation: readonly Link[]
  readonly search?: { readonly action: string; readonly placeholder?: string }
  readonly footer: SiteFooter
}

/** 页脚. */
export interface SiteFooter {
  /** 主办单位 */
  readonly sponsor: string
  /** 承办单位 */
  readonly operator?: string
  /** ICP备案号 */
  readonly icp?: Link
  /** 公网安备号 */
  readonly police?: Link
  /** 党政机关网站标识 */
  readonly organMark?: Link & { readonly image?: string }
  /** 我为政府网站找错 */
  readonly findError?: Link & { readonly image?: string }
  /** 网站地图, 关于本站, 无障碍说明 … */
  readonly links: readonly Link[]
  readonly contact?: string
}

/** Column tags of the page (国办发〔2017〕47号): all four are required on a column page. */
export interface ColumnMeta {
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  /** 首页, 政策文件, 信息公开年报, 依申请公开 … several are allowed. */
  readonly type: string
}

/** Article tags of the page (国办发〔2017〕47号). */
export interface ArticleMeta {
  readonly title: string
  /** `YYYY-MM-DD HH:MM` */
  readonly pubDate: string
  /** 来源 */
  readonly contentSource: string
  readonly keywords?: readonly string[]
  readonly author?: string
  readonly description?: string
  readonly image?: string
}

/** What one page says of itself. */
export interface PageHead {
  /** Without the site's name, which is added. */
  readonly title: string
  readonly description?: string
  /** From the home page (added by the shell) down; the page itself last, without a link. */
  readonly breadcrumb: readonly { readonly label: string; readonly href?: string }[]
  readonly column?: ColumnMeta
  readonly article?: ArticleMeta
  /** Personal pages (a receipt, a follow-up) are not for search engines. */
  readonly noindex?: boolean
}

export interface PageContext {
  readonly site: SiteInfo
  readonly language: Language
  readonly display: Display
  /** Path and query as asked. */
  readonly path: string
  readonly head: PageHead
}
