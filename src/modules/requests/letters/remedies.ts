import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Cite } from '../../../law/cite.ts'
import type { ClockKind } from '../../../law/clocks.ts'
import { remedyOf } from '../../../law/outcomes.ts'
import { onlineFiling, remedyText } from '../../../law/remedies.ts'
import type { Authority } from '../authority.ts'
import { punctuate } from '../domain/punctuation.ts'
import type { ReplyDraft } from '../domain/reply.ts'

export interface RemediesParagraph {
  readonly text: string
  readonly cites: readonly Cite[]
  readonly clocks: readonly ClockKind[]
}

const withAddress = (name: string, address: string): string =>
  address === '' ? name : `${name}（地址：${address}）`

/**
 * 救济告知 of a decision: by its legal ground, with the names that the authority set. Null where nothing was decided about
 * rights. Refused while a name is missing: a letter without it may not go out (行政复议法第二十三条第二款).
 */
export function remediesOf(
  decision: Pick<ReplyDraft, 'outcome' | 'withheldUnder'>,
  authority: Authority,
  on: PlainDate,
  isOnline: boolean,
): Result<RemediesParagraph | null, 'REQ-REMEDIES-MISSING'> {
  const law = remedyText(remedyOf(decision.outcome, decision.withheldUnder), on)
  if (!law) return ok(null)
  const { reconsiderationBody, reconsiderationAddress, reconsiderationUrl, court, courtAddress } =
    authority.remedies
  if (reconsiderationBody === '') return refuse('REQ-REMEDIES-MISSING', { what: '行政复议机关名称' })
  if (court === '') return refuse('REQ-REMEDIES-MISSING', { what: '管辖法院名称' })
  const needsChannel = isOnline && on >= onlineFiling.from
  if (needsChannel && reconsiderationUrl === '')
    return refuse('REQ-REMEDIES-MISSING', { what: '网上申请行政复议的网址（通过互联网送达的须一并告知）' })
  const text = law.text
    .replace('{body}', withAddress(reconsiderationBody, reconsiderationAddress))
    .replace('{court}', withAddress(court, courtAddress))
  const online = needsChannel ? onlineFiling.text.replace('{channel}', reconsiderationUrl) : ''
  return ok({
    text: punctuate(text + online),
    cites: needsChannel ? [...law.cites, onlineFiling.cite] : law.cites,
    clocks: law.clocks,
  })
}
