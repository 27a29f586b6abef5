import { expect, test } from 'vitest'
import { headHtml, metaTags, titleOf } from './meta.ts'
import type { PageContext } from './props.ts'
import { sampleSite, samples } from './samples.ts'

const contextOf = (title: string): PageContext => {
  const sample = samples.find((one) => one.title === title)
  if (!sample) throw new Error(title)
  const display = { theme: 'auto', text: 'normal' } as const
  return { site: sampleSite, language: 'zh-CN', display, path: '/item/1?x=1', head: sample.head }
}
const names = (context: PageContext): string[] => metaTags(context).map(([name]) => name)

test('every page carries the three site tags of 国办发〔2017〕47号', () => {
  for (const { title } of samples)
    expect(names(contextOf(title))).toEqual(expect.arrayContaining(['SiteName', 'SiteDomain', 'SiteIDCode']))
})

test('a column page carries its four tags', () => {
  expect(names(contextOf('法定主动公开内容'))).toEqual(
    expect.arrayContaining(['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']),
  )
})

test('an item carries title, time to the minute and source, with the tags of its column', () => {
  const tags = Object.fromEntries(metaTags(contextOf('云溪县农村饮水工程运行管理办法')))
  expect(tags).toMatchObject({
    ArticleTitle: '云溪县农村饮水工程运行管理办法',
    PubDate: '2026-03-12 10:20',
    ContentSource: '云溪县人民政府',
    Keywords: '饮水,水价',
    Author: '综合科',
    ColumnType: '政策文件',
    Url: 'https://www.yunxi.example/item/1?x=1',
  })
})

test('a personal page is not for search engines, and words in tags cannot leave them', () => {
  const context = contextOf('申请已收到')
  expect(Object.fromEntries(metaTags(context))).toMatchObject({ robots: 'noindex' })
  const evil = { ...context, head: { ...context.head, title: '"><script>', description: '"><script>' } }
  expect(headHtml(evil, [])).not.toContain('<script')
  expect(titleOf(evil)).toContain('云溪县人民政府')
})
