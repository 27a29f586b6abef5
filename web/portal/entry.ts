import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { catalogues, directionOf } from '../texts/index.ts'
import { translateKey, translator } from '../ui/texts.ts'
import { contextKey } from './context.ts'
import guideStylesheet from './guide.css?url'
import { headHtml } from './meta.ts'
import { getPage, pageNames } from './pages.ts'
import stylesheet from './portal.css?url'
import type { PageContext, PageName, PageProps } from './props.ts'
import PageShell from './shell/PageShell.vue'

export { isReadableMainColour } from '../../src/kernel/contrast.ts'
export { pageNames }

/** The inner HTML of `<head>` and `<body>` of one page. */
export async function render<P extends PageName>(
  name: P,
  props: PageProps[P],
  context: PageContext,
): Promise<{ head: string; body: string }> {
  const page = getPage(name)
  const app = createSSRApp({ render: () => h(PageShell, null, { default: () => h(page, props) }) })
  app.provide(contextKey, context)
  app.provide(translateKey, translator(catalogues[context.language]))
  const sheets = [stylesheet, ...(name === 'style-guide' ? [guideStylesheet] : []), ...ownColour(context)]
  return { head: headHtml(context, sheets), body: await renderToString(app) }
}

/** The site's main colour as a stylesheet of its own: the content policy forbids inline styles. */
const ownColour = ({ site }: PageContext): string[] =>
  site.mainColour ? [`/assets/colour/${site.mainColour.slice(1)}.css`] : []

/** One whole document, complete without script. */
export async function renderDocument<P extends PageName>(
  name: P,
  props: PageProps[P],
  context: PageContext,
): Promise<string> {
  const { head, body } = await render(name, props, context)
  const { language, display } = context
  const attributes = [
    `lang="${language}"`,
    `dir="${directionOf(language)}"`,
    ...(display.theme === 'auto' ? [] : [`data-theme="${display.theme}"`]),
    ...(display.text === 'large' ? ['data-text="large"'] : []),
  ]
  return `<!doctype html>\n<html ${attributes.join(' ')}>\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}
