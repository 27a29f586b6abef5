import { formOfYear, forms } from '../../law/forms/annual-report/index.ts'
import type { ReadForm, TableName } from '../reading/form.ts'
import type { Header } from '../reading/header.ts'
import { isEmpty, readSections, sectionTitles } from '../reading/sections.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Draft } from './finding.ts'

const none = { cells: [], expected: null, actual: null } as const
const numerals = '一二三四五六'
const tableOfPart: Readonly<Record<number, TableName>> = { 1: 'proactive', 2: 'requests', 3: 'remedies' }

/** Parts that are missing or empty, a form that is not the year's, tables that are only pictures. */
export function checkStructure(document: SourceDocument, header: Header, read: ReadForm | null): Draft[] {
  return [
    ...formOfTheYear(header, read),
    ...parts(document, header, read),
    ...pictures(document, header, read),
  ]
}

function formOfTheYear(header: Header, read: ReadForm | null): Draft[] {
  const right = header.year === null ? null : formOfYear(header.year)
  if (!read || !right || right.id === read.form) return []
  return [
    {
      ...none,
      rule: 'structure.form',
      severity: 'warning',
      message: `${header.year}年度报告应使用${right.title}的格式,文中使用的是${forms[read.form].title}的格式。`,
      basis: right.basis,
    },
  ]
}

const hasSixParts = (header: Header, read: ReadForm | null): boolean =>
  read ? read.form !== '2018' : header.year !== null && header.year >= 2019

const basisOf = (header: Header, read: ReadForm | null): string =>
  forms[read?.form ?? (header.year === null ? '2021' : (formOfYear(header.year)?.id ?? '2021'))].basis

function parts(document: SourceDocument, header: Header, read: ReadForm | null): Draft[] {
  if (!hasSixParts(header, read)) return []
  const sections = readSections(document)
  return sectionTitles.flatMap((title, part): Draft[] => {
    const own = sections.filter((section) => section.part === part)
    const table = tableOfPart[part]
    if (own.some((section) => !isEmpty(document, section))) return []
    if (own.length === 0 && table && read?.tables.has(table)) return []
    const name = `第${numerals.charAt(part)}部分“${title}”`
    const first = own[0]
    return [
      {
        ...none,
        rule: 'structure.section',
        severity: 'warning',
        message: own.length === 0 ? `缺少${name}。` : `${name}没有内容。`,
        basis: basisOf(header, read),
        ...(first && { at: [{ start: first.start, length: first.from - first.start }] }),
      },
    ]
  })
}

const tablePicture = /表格|统计表|情况表|年报表|汇总表|报表/
const announcesTable = /(?:附表|统计表|汇总表|情况表)[::]?\s*$/

function pictures(document: SourceDocument, header: Header, read: ReadForm | null): Draft[] {
  const found = document.pictures.filter((picture) => {
    if (tablePicture.test(picture.name)) return read?.form !== '2018'
    if (!hasSixParts(header, read))
      return (
        !read &&
        announcesTable.test(document.text.slice(Math.max(0, picture.start - 60), picture.start).trim())
      )
    return false
  })
  const inParts = hasSixParts(header, read)
    ? readSections(document).flatMap((section) => {
        const table = tableOfPart[section.part]
        if (!table || read?.tables.has(table)) return []
        return document.pictures.filter(({ start }) => start >= section.from && start <= section.to)
      })
    : []
  const all = [...new Set([...(read && read.tables.size >= 3 ? [] : found), ...inParts])]
  const [first] = all
  if (!first) return []
  return [
    {
      ...none,
      rule: 'structure.picture',
      severity: 'warning',
      message: `法定统计表以图片形式公开(${first.name || '图片'}${all.length > 1 ? `等${all.length}张` : ''}),表中数据无法直接读取和核对。`,
      basis: basisOf(header, read),
      at: all.map(({ start, name }) => ({ start, length: name.length })),
    },
  ]
}
