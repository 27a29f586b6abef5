import { type InjectionKey, inject } from 'vue'
import { type Catalogue, type TextKey, zhCN } from '../texts/zh-CN.ts'

/** The word or sentence of the interface, with `{name}` filled in. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** A translator over a catalogue; what it lacks is said in Chinese. */
export const translator =
  (catalogue: Partial<Catalogue>): Translate =>
  (key, values) => {
    const text = catalogue[key] ?? zhCN[key]
    return values ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)) : text
  }

export const translateKey: InjectionKey<Translate> = Symbol('translate')

/** The translator of the page; Chinese where none was provided. */
export const useTexts = (): Translate => inject(translateKey, translator(zhCN))
