import type { Catalogue } from './zh-CN.ts'

/** Words of the frame in Uyghur (right to left). What is not here is said in Chinese until a translator of the site adds it. */
export const ug: Partial<Catalogue> = {
  home: 'باش بەت',
  'search.do': 'ئىزدەش',
  'site.search': 'ئىزدەش',
  more: 'تېخىمۇ كۆپ',
}
