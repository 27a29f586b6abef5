import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { clockRule } from '../../../law/clocks.ts'
import { type FeeMethod, tariffs } from '../../../law/fees.ts'
import { type OutcomeKey, outcomes } from '../../../law/outcomes.ts'
import type { Authority } from '../authority.ts'
import type { RequestCase } from '../domain/case.ts'
import type { ConsultationKind, Due } from '../domain/events.ts'
import type { ReplyDraft } from '../domain/reply.ts'
import { decisionText } from './decisions.ts'
import type { Letter } from './letter.ts'
import { articleText, contactOf, dueText, opening, you } from './sentences.ts'

/** What every letter has from its authority and its day. */
interface Frame {
  readonly authority: Authority
  readonly addressee: string
  readonly on: PlainDate
  readonly number: string | null
}

type Body = Pick<Letter, 'kind' | 'title' | 'paragraphs'> & { readonly attachments?: readonly string[] }

const letter = ({ authority, addressee, on, number }: Frame, body: Body): Letter => ({
  attachments: [],
  ...body,
  paragraphs: body.paragraphs.filter((text) => text !== ''),
  authority: authority.name,
  addressee,
  on,
  number,
  contact: contactOf(authority),
})

/** 登记回执. States the due day only where it is certain. */
export const receiptLetter = (frame: Frame, c: RequestCase): Letter =>
  letter(frame, {
    kind: 'receipt',
    title: '政府信息公开申请登记回执',
    paragraphs: [
      opening(c),
      c.receiptWhy?.note ?? '本件尚待与您确认，确认之日为收到申请之日。',
      c.due ? dueText(c.due) : '',
      `办理进度可以凭登记编号${c.number}和查询码查询。`,
    ],
  })

/** 补正告知书 (第三十条): what to correct, until when, what follows from it and from silence. */
export const clarificationLetter = (
  frame: Frame,
  c: RequestCase,
  matters: string,
  until: PlainDate,
): Letter =>
  letter(frame, {
    kind: 'clarification',
    title: '政府信息公开申请补正告知书',
    paragraphs: [
      opening(c),
      `经审查，申请内容不明确。依据${articleText('foi-reg-2019/30')}的规定，请${you(c)}对下列事项作出补正：${matters}`,
      `请于${chineseDay(until)}前补正。答复期限自本机关收到补正后的申请之日起重新计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。`,
    ],
  })

/** 延期答复告知书 (第三十三条第二款). */
export const extensionLetter = (
  frame: Frame,
  c: RequestCase,
  extended: { readonly days: number; readonly reason: string; readonly due: Due },
): Letter =>
  letter(frame, {
    kind: 'extension',
    title: '政府信息公开申请延期答复告知书',
    paragraphs: [
      opening(c),
      `因${extended.reason}，不能在规定期限内答复。依据${articleText('foi-reg-2019/33.2')}的规定，经本机关政府信息公开工作机构负责人同意，延长答复期限${extended.days}个工作日。${dueText(extended.due)}`,
    ],
  })

const addressees: Record<ConsultationKind, (days: number) => { basis: string; silence: string }> = {
  thirdParty: (days) => ({
    basis: `依据${articleText('foi-reg-2019/32')}的规定，现征求你方意见。请自收到本征求意见书之日起${days}个工作日内，书面答复是否同意公开；不同意公开的，请说明理由。`,
    silence: '逾期未提出意见的，由本机关依照《政府信息公开条例》的规定决定是否公开。',
  }),
  coMaker: (days) => ({
    basis: `该信息由本机关牵头、与贵单位共同制作。依据${articleText('foi-reg-2019/34')}的规定，请自收到本征求意见书之日起${days}个工作日内提出意见。`,
    silence: '逾期未提出意见的，视为同意公开。',
  }),
  otherOrgan: (days) => ({
    basis: `该信息的内容涉及贵单位。依据${articleText('foi-reg-2019/11')}的规定，现与贵单位协商确认，请自收到本征求意见书之日起${days}个工作日内提出意见。`,
    silence: '',
  }),
}

/** 征求意见书 (第三十二条、第三十四条). Never names the applicant. */
export function consultationLetter(
  frame: Frame,
  asked: { readonly with: ConsultationKind; readonly matter: string },
): Letter {
  const { basis, silence } = addressees[asked.with](clockRule('third-party-opinion', frame.on).count)
  return letter(frame, {
    kind: 'consultation',
    title: '政府信息公开征求意见书',
    paragraphs: [`本机关正在办理一件政府信息公开申请，其中涉及：${asked.matter}`, basis, silence],
  })
}

/** 收费通知书 (国办函〔2020〕109号): basis, tariff, amount, how to pay. No line about remedies of its own. */
export function feeLetter(
  frame: Frame,
  c: RequestCase,
  asked: {
    readonly method: FeeMethod
    readonly quantity: number
    readonly yuan: number
    readonly howToPay: string
  },
): Letter {
  const tariff = tariffs[asked.method]
  const days = clockRule('fee-payment', frame.on).count
  return letter(frame, {
    kind: 'fee-notice',
    title: '政府信息公开信息处理费收费通知书',
    paragraphs: [
      opening(c),
      `${you(c)}申请公开政府信息的数量、频次明显超过合理范围。依据${articleText('foi-reg-2019/42')}和${articleText(tariff.cite)}的规定，本机关决定${tariff.label}信息处理费：${tariff.counts}为${asked.quantity}${tariff.unit}，应缴纳${asked.yuan}元。`,
      `缴纳方式：${asked.howToPay}`,
      `请自收到本通知次日起${days}个工作日内缴纳。答复期限自缴费次日起重新计算；逾期未缴纳的，视为放弃申请，本机关不再处理该申请。`,
    ],
  })
}

/** 终止办理告知书: the applicant neither supplemented nor paid in time. */
export function lapseLetter(
  frame: Frame,
  c: RequestCase,
  outcome: Extract<OutcomeKey, 'notSupplemented' | 'unpaid'>,
  remedies: string,
): Letter {
  const told =
    outcome === 'unpaid'
      ? c.fee &&
        `本机关的收费通知书于${chineseDay(c.fee.noticeReceivedOn)}送达，缴费期限至${chineseDay(c.fee.until)}届满，${you(c)}未缴纳费用`
      : c.clarification &&
        `本机关于${chineseDay(c.clarification.askedOn)}告知补正，补正期限至${chineseDay(c.clarification.until)}届满，${you(c)}无正当理由未补正`
  return letter(frame, {
    kind: 'lapse',
    title: '政府信息公开申请终止办理告知书',
    paragraphs: [
      opening(c),
      `${told ?? ''}。依据${articleText(outcomes[outcome].cite)}的规定，视为放弃申请，本机关不再处理该申请。`,
      remedies,
    ],
  })
}

/** 答复书 with all its elements: what was asked, what happened, what was found, what is decided, and the remedies. */
export function replyLetter(
  frame: Frame,
  c: RequestCase,
  draft: ReplyDraft,
  extra: { readonly remedies: string; readonly attachments: readonly string[]; readonly correction?: string },
): Letter {
  const { title, paragraphs } = decisionText(draft, you(c))
  return letter(frame, {
    kind: extra.correction ? 'correction' : 'reply',
    title: extra.correction ? `${title}（更正）` : title,
    paragraphs: [opening(c), extra.correction ?? '', ...history(c), ...paragraphs, extra.remedies],
    attachments: extra.attachments,
  })
}

/** What moved the clock on the way: correction, opinions, extension, payment. */
function history(c: RequestCase): string[] {
  const parts: string[] = []
  if (c.clarification?.receivedOn)
    parts.push(
      `本机关于${chineseDay(c.clarification.askedOn)}告知补正，于${chineseDay(c.clarification.receivedOn)}收到补正`,
    )
  if (c.consultations.length > 0) parts.push('依法征求了有关方面的意见，所需时间不计算在答复期限内')
  if (c.extendedBy > 0) parts.push(`经告知，答复期限延长${c.extendedBy}个工作日`)
  if (c.fee?.paidOn) parts.push(`信息处理费于${chineseDay(c.fee.paidOn)}缴纳，期限重新计算`)
  return parts.length > 0 ? [`${parts.join('；')}。`] : []
}
