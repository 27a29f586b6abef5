import type { Deps } from '../../../platform/deps.ts'
import type { App } from '../../../platform/http/index.ts'
import { articleRoutes } from './article.ts'
import { columnRoutes } from './columns.ts'
import { type HomeFigures, homeRoutes } from './home.ts'
import { searchRoutes } from './search.ts'

/** Public pages of items: home, columns, items, attachments, search, site map. `figures`: what other rooms show on the home page. */
export const documentPortal =
  (figures: readonly HomeFigures[] = []) =>
  (app: App, deps: Deps): void => {
    homeRoutes(figures)(app, deps)
    columnRoutes(app, deps)
    articleRoutes(app, deps)
    searchRoutes(app, deps)
  }
