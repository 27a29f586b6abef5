import { z } from 'zod'
import type { Option } from '../../../../web/portal/props.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { App } from '../../../platform/http/index.ts'
import { openColumns } from '../../catalogue/index.ts'
import { find, mostCounted } from '../../search/index.ts'
import { tags } from '../leaves.ts'
import { searchTexts, publicTexts as texts } from '../texts.ts'
import { releasedByIds } from './lists-query.ts'
import { presentSummary } from './present.ts'

const open = { policy: 'public', audit: null } as const
const Query = z.object({
  q: z.string().max(200).default('').catch(''),
  column: z.string().max(40).default('').catch(''),
  state: z.enum(['', 'in-force']).default('').catch(''),
  page: z.coerce.number().int().min(1).max(50).default(1).catch(1),
})
const pageSize = 20

/** 站内搜索 over what is public. */
export function searchRoutes(app: App, deps: Deps): void {
  app.get('/search', { schema: { querystring: Query }, config: open }, async (request, reply) =>
    app.pages.reply(request, reply, {
      page: 'search',
      // Kept briefly: whoever turns the pages of one search meets the same list.
      maxAge: 30,
      load: async () => {
        const { tenantId, query } = request
        const columns = await openColumns(deps.portalDb, tenantId)
        const { hits, total } = await find(deps.portalDb, {
          tenantId,
          query: query.q,
          ...(query.column && { columnId: query.column }),
          inForceOnly: query.state === 'in-force',
          limit: pageSize,
          offset: (query.page - 1) * pageSize,
        })
        const items = await releasedByIds(
          deps.portalDb,
          tenantId,
          hits.map((hit) => hit.documentId),
        )
        const names = new Map(columns.map((column) => [column.columnId, column.name]))
        const address = (page: number) =>
          `/search?${new URLSearchParams({ q: query.q, ...(query.column && { column: query.column }), ...(query.state && { state: query.state }), page: String(page) })}`
        const any: Option = { value: '', label: texts.all }
        return {
          props: {
            action: '/search',
            query: query.q,
            filters: [
              {
                name: 'column',
                label: searchTexts.column,
                value: query.column,
                options: [any, ...columns.map((column) => ({ value: column.columnId, label: column.name }))],
              },
              {
                name: 'state',
                label: searchTexts.state,
                value: query.state,
                options: [any, { value: 'in-force', label: texts.inForce }],
              },
            ],
            results: items.map((item) => {
              const column = names.get(item.column_id)
              return {
                ...presentSummary(item, deps.clock.today()),
                excerpt: hits.find((hit) => hit.documentId === item.document_id)?.excerpt ?? [],
                ...(column && { column }),
              }
            }),
            total: total >= mostCounted ? texts.capped(mostCounted) : String(total),
            paging: {
              ...(query.page > 1 && { newer: address(query.page - 1) }),
              ...(query.page * pageSize < total && query.page < 50 && { older: address(query.page + 1) }),
            },
            suggestions: searchTexts.suggestions,
          },
          head: { title: texts.searchTitle, breadcrumb: [{ label: texts.searchTitle }], noindex: true },
          tags: [tags.lists(tenantId), tags.site(tenantId)],
        }
      },
    }),
  )
}
