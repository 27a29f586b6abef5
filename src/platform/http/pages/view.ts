import type { Display, Language } from '../../../../web/portal/props.ts'
import type { View } from './types.ts'

/** Cookie of what the reader chose: `zh-CN.dark.large`. Nothing personal, no consent needed. */
export const viewCookie = 'gk-view'

const languages: readonly string[] = ['zh-CN', 'ug', 'en'] satisfies Language[]
const themes: readonly string[] = ['auto', 'light', 'dark'] satisfies Display['theme'][]
const texts: readonly string[] = ['normal', 'large'] satisfies Display['text'][]

export const plainView: View = { language: 'zh-CN', display: { theme: 'auto', text: 'normal' } }

const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && languages.includes(text)
const isTheme = (text: string | undefined): text is Display['theme'] =>
  text !== undefined && themes.includes(text)
const isText = (text: string | undefined): text is Display['text'] =>
  text !== undefined && texts.includes(text)

/** A view from single wishes; what is not one of the accepted words stays as it was. */
export const withWishes = (
  view: View,
  wishes: { language?: string | undefined; theme?: string | undefined; text?: string | undefined },
): View => ({
  language: isLanguage(wishes.language) ? wishes.language : view.language,
  display: {
    theme: isTheme(wishes.theme) ? wishes.theme : view.display.theme,
    text: isText(wishes.text) ? wishes.text : view.display.text,
  },
})

export const formatView = ({ language, display }: View): string =>
  `${language}.${display.theme}.${display.text}`

/** The view of a `Cookie` header; the plain one where the cookie is absent or not ours. */
export function viewOf(cookies: string | undefined): View {
  const at = cookies?.indexOf(`${viewCookie}=`) ?? -1
  if (cookies === undefined || at < 0) return plainView
  const start = at + viewCookie.length + 1
  const end = cookies.indexOf(';', start)
  const [language, theme, text] = cookies
    .slice(start, end < 0 ? undefined : end)
    .trim()
    .split('.')
  return withWishes(plainView, { language, theme, text })
}

/** A path of this site to go back to; anything that could lead elsewhere becomes the home page. */
export const safeBack = (back: string | undefined): string =>
  back !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(back) ? back : '/'
