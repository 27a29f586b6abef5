import type { Db } from '../../platform/database/index.ts'
import { find } from '../search/index.ts'
import type { FindPublic } from './ports.ts'

const most = 5
// Words of asking, not of the thing asked for.
const filler =
  /[，。、；：！？“”《》（）()\s,.;:!?]+|关于|请|申请|公开|获取|提供|有关|相关|全文|信息|以及|及其|我/g

/** Stretches of a description that may be titles or subjects, the longest first. */
export const phrasesOf = (text: string): string[] =>
  [...new Set(text.split(filler).filter((phrase) => phrase.length >= 3))]
    .map((phrase) => phrase.slice(0, 40))
    .sort((a, b) => b.length - a.length)
    .slice(0, 4)

/** What is public already and near to a text: the whole text, then its phrases, until a handful is found. */
export const findPublicIn =
  (portalDb: Db): FindPublic =>
  async (tenantId, text) => {
    const ids = new Set<string>()
    for (const query of [text.slice(0, 60), ...phrasesOf(text)]) {
      if (ids.size >= most) break
      const { hits } = await find(portalDb, { tenantId, query, limit: most, offset: 0 })
      for (const hit of hits) ids.add(hit.documentId)
    }
    if (ids.size === 0) return []
    const rows = await portalDb
      .selectFrom('portal_item')
      .select(['document_id', 'public_id', 'title'])
      .where('tenant_id', '=', tenantId)
      .where('document_id', 'in', [...ids])
      .execute()
    return [...ids]
      .slice(0, most)
      .flatMap((id) => rows.find((row) => row.document_id === id) ?? [])
      .map((row) => ({ label: row.title, href: `/items/${row.public_id}` }))
  }
