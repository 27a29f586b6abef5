import { en } from './en.ts'
import { ug } from './ug.ts'
import { type Catalogue, zhCN } from './zh-CN.ts'

/** Catalogue by language; Chinese is whole, the others say in Chinese what they lack. */
export const catalogues = { 'zh-CN': zhCN, ug, en } as const satisfies Record<string, Partial<Catalogue>>

/** Writing direction of a language. */
export const directionOf = (language: keyof typeof catalogues): 'ltr' | 'rtl' =>
  language === 'ug' ? 'rtl' : 'ltr'
