import type { App } from '../../platform/http/index.ts'
import { sitePages } from './pages.ts'

/** 关于本站, 无障碍说明, 使用帮助: kept for long, because they change with the program alone. */
export function staticPages(app: App): void {
  for (const { address, title, description, html } of sitePages)
    app.get(address, { config: { policy: 'public', audit: null } }, (request, reply) =>
      app.pages.reply(request, reply, {
        page: 'prose',
        maxAge: 3600,
        load: () => ({
          props: { title, html },
          head: { title, description, breadcrumb: [{ label: title }] },
          tags: ['site-pages'],
        }),
      }),
    )
}
