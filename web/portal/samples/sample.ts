import type { PageHead, PageName, PageProps } from '../props.ts'

export interface PageSample<P extends PageName = PageName> {
  /** Several states of one page differ by title. */
  readonly title: string
  readonly page: P
  readonly props: PageProps[P]
  readonly head: PageHead
}

/** A sample whose props fit its page. */
export const sample = <P extends PageName>(
  page: P,
  title: string,
  props: PageProps[P],
  head: Partial<PageHead> = {},
): PageSample =>
  ({ title, page, props, head: { title, breadcrumb: [{ label: title }], ...head } }) satisfies PageSample<P>
