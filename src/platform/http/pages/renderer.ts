import { pathToFileURL } from 'node:url'
import type { PageContext, PageName, PageProps } from '../../../../web/portal/props.ts'
import type { PageRenderer } from './types.ts'

/** What the built portal exports (`web/portal/entry.ts`). */
interface PortalBundle {
  renderDocument<P extends PageName>(page: P, props: PageProps[P], context: PageContext): Promise<string>
}

/** Loads the built portal, `dist/portal/entry.js`; throws when it has not been built (`scripts/build-web.ts` builds it). */
export async function loadRenderer(entry: string): Promise<PageRenderer> {
  const bundle = (await import(pathToFileURL(entry).href)) as PortalBundle
  return { render: (page, props, context) => bundle.renderDocument(page, props, context) }
}
