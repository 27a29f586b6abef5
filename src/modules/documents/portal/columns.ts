import { z } from 'zod'
import type { ColumnProps, Link } from '../../../../web/portal/props.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { App } from '../../../platform/http/index.ts'
import { type OpenColumn, openColumns } from '../../catalogue/index.ts'
import { tags } from '../leaves.ts'
import { publicTexts as texts } from '../texts.ts'
import { countReleased, type ListPage, listReleased, type Standing } from './lists-query.ts'
import { presentSummary } from './present.ts'

const open = { policy: 'public', audit: null } as const
const Query = z.object({
  state: z.enum(['all', 'in-force', 'ended']).default('all').catch('all'),
  before: z.string().max(60).optional(),
  after: z.string().max(60).optional(),
})
type Query = z.infer<typeof Query>
const pageSize = 20

/** 栏目页 and the platform's own page (政府信息公开平台): lists of what is public, by column. */
export function columnRoutes(app: App, deps: Deps): void {
  app.get(
    '/columns/:columnId',
    {
      schema: { params: z.object({ columnId: z.string().regex(/^[a-z0-9-]{1,40}$/) }), querystring: Query },
      config: open,
    },
    async (request, reply) => {
      const { tenantId, query } = request
      const all = await openColumns(deps.portalDb, tenantId)
      const column = all.find((one) => one.columnId === request.params.columnId)
      if (!column) return app.pages.problem(request, reply, 404)
      const below = all.filter((one) => one.parentId === column.columnId)
      const ids = [column.columnId, ...below.map((one) => one.columnId)]
      const parent = all.find((one) => one.columnId === column.parentId)
      return app.pages.reply(request, reply, {
        page: 'column',
        maxAge: 60,
        load: async () => {
          const base = `/columns/${column.columnId}`
          const { page, total } = await pageOf(deps, tenantId, ids, query)
          const act = texts.columnActs[column.columnId]
          const blank =
            column.updateDays === null ? texts.blank : `${texts.blank}${texts.blankWithin(column.updateDays)}`
          return {
            props: {
              name: column.name,
              description: column.description,
              columns: besides(all, column, below),
              ...listProps(deps, base, query, page, total),
              emptyNote: blank,
              ...(act && { act }),
            },
            head: {
              title: column.name,
              description: column.description,
              breadcrumb: [
                ...(parent ? [{ label: parent.name, href: `/columns/${parent.columnId}` }] : []),
                { label: column.name },
              ],
              column: {
                name: column.name,
                description: column.description,
                keywords: column.keywords,
                type: column.type,
              },
            },
            tags: [...ids.map((id) => tags.column(tenantId, id)), tags.site(tenantId)],
          }
        },
      })
    },
  )

  app.get('/disclosure', { schema: { querystring: Query }, config: open }, async (request, reply) => {
    const { tenantId, query } = request
    return app.pages.reply(request, reply, {
      page: 'column',
      maxAge: 60,
      load: async () => {
        const [all, { page, total }] = await Promise.all([
          openColumns(deps.portalDb, tenantId),
          pageOf(deps, tenantId, undefined, query),
        ])
        return {
          props: {
            name: texts.disclosure,
            description: texts.disclosureDescription,
            columns: all.map(linkOf),
            ...listProps(deps, '/disclosure', query, page, total),
            emptyNote: texts.blank,
          },
          head: {
            title: texts.disclosure,
            description: texts.disclosureDescription,
            breadcrumb: [{ label: texts.disclosure }],
            column: {
              name: texts.disclosure,
              description: texts.disclosureDescription,
              keywords: [texts.disclosure],
              type: '信息公开目录',
            },
          },
          tags: [tags.lists(tenantId), tags.site(tenantId)],
        }
      },
    })
  })
}

/** 依申请公开 is a service, not a list: its column leads to the form. */
const linkOf = (column: OpenColumn): Link => ({
  label: column.name,
  href: column.type === '依申请公开' ? '/requests/new' : `/columns/${column.columnId}`,
})

/** The columns below this one, else its sisters. */
function besides(all: readonly OpenColumn[], column: OpenColumn, below: readonly OpenColumn[]): Link[] {
  const shown = below.length > 0 ? below : all.filter((one) => one.parentId === column.parentId)
  return shown.map((one) => ({ ...linkOf(one), ...(one === column && { current: true }) }))
}

async function pageOf(deps: Deps, tenantId: string, columns: readonly string[] | undefined, query: Query) {
  const list = { tenantId, today: deps.clock.today(), standing: query.state, ...(columns && { columns }) }
  const [page, total] = await Promise.all([
    listReleased(deps.portalDb, { ...list, before: query.before, after: query.after, limit: pageSize }),
    countReleased(deps.portalDb, list),
  ])
  return { page, total }
}

function listProps(
  deps: Deps,
  base: string,
  query: Query,
  page: ListPage,
  total: number,
): Pick<ColumnProps, 'items' | 'paging' | 'filters' | 'total'> {
  const state = query.state === 'all' ? '' : `state=${query.state}&`
  const filter = (value: Standing, label: string): Link => ({
    label,
    href: value === 'all' ? base : `${base}?state=${value}`,
    ...(query.state === value && { current: true }),
  })
  return {
    items: page.rows.map((row) => presentSummary(row, deps.clock.today())),
    total,
    filters: [filter('all', texts.all), filter('in-force', texts.inForce), filter('ended', texts.ended)],
    paging: {
      ...(page.newer && { newer: `${base}?${state}after=${page.newer}` }),
      ...(page.older && { older: `${base}?${state}before=${page.older}` }),
    },
  }
}
