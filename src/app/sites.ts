import type { FastifyRequest } from 'fastify'
import type { SiteInfo } from '../../web/portal/props.ts'
import { SiteSettings } from '../modules/organisations/index.ts'
import type { Db } from '../platform/database/index.ts'

interface Site {
  readonly tenantId: string
  readonly hosts: readonly string[]
  readonly info: SiteInfo
}

export interface Sites {
  /** The government whose site a host name is; the first one for a name that is nobody's. */
  tenantOf(host: string): Promise<string>
  siteOf(request: FastifyRequest): Promise<SiteInfo>
  forget(): void
}

/** Navigation of every site: an entry per room that this installation has. */
const navigation: SiteInfo['navigation'] = [
  { label: '首页', href: '/' },
  { label: '政府信息公开', href: '/disclosure' },
  { label: '依申请公开', href: '/requests/new' },
  { label: '年度报告', href: '/annual-reports' },
  { label: '年报核查', href: '/report-check' },
]

const languages = (path: string): SiteInfo['languages'] =>
  (
    [
      ['zh-CN', '中文'],
      ['ug', 'ئۇيغۇرچە'],
      ['en', 'English'],
    ] as const
  ).map(([language, label]) => ({
    language,
    label,
    href: `/view?${new URLSearchParams({ language, back: path })}`,
  }))

/** Sites of all governments, read once and again after `forget` or a minute. */
export function createSites(db: Db, seconds: () => number): Sites {
  let read: { at: number; sites: Promise<Site[]> } | null = null

  async function all(): Promise<Site[]> {
    if (read === null || seconds() - read.at > 60) {
      const sites = load(db)
      read = { at: seconds(), sites }
      sites.catch(() => {
        read = null
      })
    }
    return read.sites
  }

  return {
    async tenantOf(host) {
      const sites = await all()
      const name = host.replace(/:\d+$/, '')
      return (sites.find((site) => site.hosts.includes(name)) ?? sites[0])?.tenantId ?? ''
    },
    async siteOf(request) {
      const site = (await all()).find((one) => one.tenantId === request.tenantId)
      const info = site?.info ?? unnamed
      const path = request.url.split('?')[0] ?? '/'
      return {
        ...info,
        languages: languages(request.url),
        navigation: info.navigation.map((link) =>
          link.href === path || (link.href !== '/' && path.startsWith(`${link.href}/`))
            ? { ...link, current: true }
            : link,
        ),
      }
    },
    forget() {
      read = null
    },
  }
}

async function load(db: Db): Promise<Site[]> {
  const tenants = await db
    .selectFrom('tenant')
    .select(['tenant_id', 'name', 'settings'])
    .orderBy('created_at')
    .orderBy('tenant_id')
    .execute()
  return tenants.map((tenant) => {
    const settings = SiteSettings.parse(tenant.settings)
    const name = settings.siteName || tenant.name
    return {
      tenantId: tenant.tenant_id,
      hosts: settings.hosts,
      info: {
        name,
        domain: settings.hosts[0] ?? '',
        idCode: settings.siteCode,
        seal: name.slice(0, 1),
        mainColour: settings.colour,
        languages: [],
        navigation,
        search: { action: '/search' },
        footer: {
          sponsor: settings.organiser || name,
          ...(settings.operator && { operator: settings.operator }),
          ...(settings.icpNumber && {
            icp: { label: settings.icpNumber, href: 'https://beian.miit.gov.cn/' },
          }),
          ...(settings.policeNumber && {
            police: { label: settings.policeNumber, href: 'https://beian.mps.gov.cn/' },
          }),
          ...(settings.contact && { contact: settings.contact }),
          links: [
            { label: '网站地图', href: '/sitemap' },
            { label: '答复期限计算', href: '/tools/deadline' },
            { label: '信息处理费计算', href: '/tools/fee' },
            { label: '关于本站', href: '/about' },
            { label: '无障碍说明', href: '/about/accessibility' },
          ],
        },
      },
    }
  })
}

/** Before the first government exists: the page says so instead of failing. */
const unnamed: SiteInfo = {
  name: '政务公开',
  domain: '',
  idCode: '',
  seal: '公',
  languages: [],
  navigation: [],
  footer: { sponsor: '尚未设置', links: [] },
}
