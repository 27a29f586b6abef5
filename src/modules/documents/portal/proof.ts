import { eventLabels } from '../texts.ts'
import type { ArticleRow } from './article-query.ts'
import { minuteInChina } from './present.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** 存证: the leaves of an item in the log of releases, for whoever wants to compare them with a copy of his own. */
export function presentProof(row: ArticleRow): string {
  const lines = row.events.map(
    (event) =>
      `<tr><th scope="row">${event.seq}</th><td>${eventLabels[event.kind]}</td><td>${minuteInChina(new Date(event.at))}</td><td>${escaped(event.leaf)}</td></tr>`,
  )
  return `<p>每次公开、更新、撤回、废止都在只增不改的存证日志中记一条。下表是《${escaped(row.title)}》的全部记录，可以与您保存的副本对照。</p>
<table tabindex="0"><caption>存证日志</caption><thead><tr><th scope="col">序号</th><th scope="col">事项</th><th scope="col">时间</th><th scope="col">记录的散列值（SHA-256）</th></tr></thead><tbody>${lines.join('')}</tbody></table>
<p>现在公开的内容（正文、要素和附件）的散列值：${row.content_hash.toString('hex')}</p>`
}
