/** Props of every portal page, by page name. A module fills them; a page shows them. */
import type {
  ArticleProps,
  ColumnProps,
  ErrorProps,
  HomeProps,
  ProseProps,
  SearchProps,
  SitemapProps,
  StyleGuideProps,
} from './props/information.ts'
import type { AnnualReportProps, AnnualReportsProps, ReportCheckProps } from './props/reports.ts'
import type { RequestFollowProps, RequestFormProps, RequestReceiptProps } from './props/requests.ts'
import type { DeadlineProps, FeeProps } from './props/tools.ts'

export type * from './props/common.ts'
export type * from './props/context.ts'
export type * from './props/information.ts'
export type * from './props/reports.ts'
export type * from './props/request-acts.ts'
export type * from './props/requests.ts'
export type * from './props/tools.ts'

/**
 * Page name to props. A page of a module adds itself by declaration merging, beside its own props:
 * `declare module '../props.ts' { interface PageProps { 'register-list': RegisterListProps } }`
 * and its component is `web/portal/pages/register-list.vue`.
 */
export interface PageProps {
  home: HomeProps
  column: ColumnProps
  article: ArticleProps
  search: SearchProps
  'request-form': RequestFormProps
  'request-receipt': RequestReceiptProps
  'request-follow': RequestFollowProps
  'annual-report': AnnualReportProps
  'annual-reports': AnnualReportsProps
  'report-check': ReportCheckProps
  deadline: DeadlineProps
  fee: FeeProps
  sitemap: SitemapProps
  prose: ProseProps
  'style-guide': StyleGuideProps
  error: ErrorProps
}

export type PageName = keyof PageProps & string
