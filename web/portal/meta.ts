import { escapeHtml } from './html.ts'
import type { PageContext } from './props.ts'

/**
 * Page tags prescribed by 国办发〔2017〕47号: site tags on every page, column tags on a column's pages, article tags on an item.
 * Pairs of name and content; a tag without content is left out.
 */
export function metaTags({ site, head, path }: PageContext): readonly (readonly [string, string])[] {
  const { column, article } = head
  const url = `https://${site.domain}${path}`
  const tags: [string, string | undefined][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.idCode],
    ['ColumnName', column?.name],
    ['ColumnDescription', column?.description],
    ['ColumnKeywords', column?.keywords.join(',')],
    ['ColumnType', column?.type],
    ['ArticleTitle', article?.title],
    ['PubDate', article?.pubDate],
    ['ContentSource', article?.contentSource],
    ['Keywords', article?.keywords?.join(',')],
    ['Author', article?.author],
    ['Description', article?.description ?? head.description],
    ['Image', article?.image],
    ['Url', article && url],
    ['robots', head.noindex ? 'noindex' : undefined],
  ]
  return tags.flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [[name, content] as const],
  )
}

/** 标题_站名, as readers see it on the tab. */
export const titleOf = ({ site, head }: PageContext): string =>
  head.title === site.name ? site.name : `${head.title} - ${site.name}`

/** The inner HTML of `<head>`; `stylesheets` are addresses. */
export function headHtml(context: PageContext, stylesheets: readonly string[]): string {
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(titleOf(context))}</title>`,
    ...metaTags(context).map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`),
    ...stylesheets.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`),
    '<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">',
  ].join('\n')
}
