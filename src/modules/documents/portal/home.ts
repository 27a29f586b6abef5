import { sql } from 'kysely'
import type { Figure, HomeProps, SitemapProps } from '../../../../web/portal/props.ts'
import { addDays, addMonths, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { App } from '../../../platform/http/index.ts'
import { openColumns } from '../../catalogue/index.ts'
import { tags } from '../leaves.ts'
import { homeTexts, publicTexts as texts } from '../texts.ts'
import { countReleased, listReleased } from './lists-query.ts'
import { presentSummary } from './present.ts'

const open = { policy: 'public', audit: null } as const

/** Figures of other rooms on the home page: requests answered, median days, each with the list behind it. */
export type HomeFigures = (deps: Deps, tenantId: string) => Promise<readonly Figure[]>

/** 首页 and 网站地图. */
export const homeRoutes =
  (figures: readonly HomeFigures[]) =>
  (app: App, deps: Deps): void => {
    app.get('/', { schema: {}, config: open }, async (request, reply) =>
      app.pages.reply(request, reply, {
        page: 'home',
        maxAge: 60,
        load: async () => ({
          props: await homeProps(deps, request.tenantId, figures),
          head: {
            title: homeTexts.title,
            breadcrumb: [],
            column: {
              name: homeTexts.title,
              description: homeTexts.description,
              keywords: [texts.disclosure],
              type: '首页',
            },
          },
          tags: [tags.lists(request.tenantId), tags.site(request.tenantId)],
        }),
      }),
    )
    app.get('/sitemap', { schema: {}, config: open }, async (request, reply) =>
      app.pages.reply(request, reply, {
        page: 'sitemap',
        maxAge: 300,
        load: async () => ({
          props: await sitemapProps(deps, request.tenantId),
          head: { title: texts.sitemap, breadcrumb: [{ label: texts.sitemap }] },
          tags: [tags.site(request.tenantId)],
        }),
      }),
    )
  }

async function homeProps(deps: Deps, tenantId: string, figures: readonly HomeFigures[]): Promise<HomeProps> {
  const { portalDb } = deps
  const today = deps.clock.today()
  const from = addMonths(`${today.slice(0, 7)}-01` as PlainDate, -11)
  const base = { tenantId, today }
  const [latest, policies, total, inForce, months, others] = await Promise.all([
    listReleased(portalDb, { ...base, limit: 10 }),
    withInterpretation(deps, tenantId),
    countReleased(portalDb, base),
    countReleased(portalDb, { ...base, genres: ['regulation', 'normative'], standing: 'in-force' }),
    monthCounts(deps, tenantId, from),
    Promise.all(figures.map((source) => source(deps, tenantId))),
  ])
  return {
    search: { action: '/search', popular: [] },
    doors: homeTexts.doors,
    latest: { items: latest.rows.map((row) => presentSummary(row, today)), more: '/disclosure' },
    ...(policies.length > 0 && { policies }),
    totals: {
      figures: [
        { label: homeTexts.total, value: String(total), unit: homeTexts.items, href: '/disclosure' },
        {
          label: homeTexts.inForce,
          value: String(inForce),
          unit: homeTexts.pieces,
          href: '/columns/item-20-1?state=in-force',
        },
        ...others.flat(),
      ],
      months,
      asOf: today,
    },
  }
}

async function withInterpretation(deps: Deps, tenantId: string): Promise<NonNullable<HomeProps['policies']>> {
  const today = deps.clock.today()
  const { rows } = await listReleased(deps.portalDb, {
    tenantId,
    today,
    genres: ['regulation', 'normative'],
    limit: 5,
  })
  if (rows.length === 0) return []
  const links = await sql<{ to_document: string; public_id: string; title: string }>`
    select r.to_document, i.public_id, i.title from portal_relation r
    join portal_item i on i.tenant_id = r.tenant_id and i.document_id = r.from_document and i.public_state = 'released'
    where r.tenant_id = ${tenantId} and r.kind = 'interprets' and r.to_document = any(${rows.map((row) => row.document_id)}::uuid[])`.execute(
    deps.portalDb,
  )
  return rows.map((row) => {
    const link = links.rows.find((one) => one.to_document === row.document_id)
    return {
      policy: presentSummary(row, today),
      ...(link && { interpretation: { label: link.title, href: `/items/${link.public_id}` } }),
    }
  })
}

/** Releases of each of twelve months, the empty ones too. */
async function monthCounts(deps: Deps, tenantId: string, from: PlainDate) {
  const { rows } = await sql<{ month: string; count: number }>`
    select to_char(released_on, 'YYYY-MM') as month, count(*) as count from portal_item
    where tenant_id = ${tenantId} and public_state = 'released' and released_on >= ${from} group by 1`.execute(
    deps.portalDb,
  )
  return Array.from({ length: 12 }, (_, at) => {
    const month = addMonths(from, at).slice(0, 7)
    const last = addDays(addMonths(from, at + 1), -1)
    return {
      month,
      count: rows.find((row) => row.month === month)?.count ?? 0,
      // The list begins with what is older than the day after the month's last.
      href: `/disclosure?before=${addDays(last, 1)}_00000000-0000-0000-0000-000000000000`,
    }
  })
}

async function sitemapProps(deps: Deps, tenantId: string): Promise<SitemapProps> {
  const columns = await openColumns(deps.portalDb, tenantId)
  const roots = columns.filter((column) => column.parentId === null)
  const children = (id: string) => columns.filter((column) => column.parentId === id)
  const link = (column: { columnId: string; name: string }) => ({
    label: column.name,
    href: `/columns/${column.columnId}`,
  })
  return {
    groups: [
      { title: texts.disclosure, links: roots.map(link) },
      ...roots.flatMap((root) => {
        const below = children(root.columnId)
        return below.length > 0 ? [{ title: root.name, links: below.map(link) }] : []
      }),
      { title: homeTexts.services, links: homeTexts.serviceLinks },
    ],
  }
}
