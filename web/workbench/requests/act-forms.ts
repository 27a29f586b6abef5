import type { CaseView } from './shapes.ts'

interface Choice {
  readonly value: string
  readonly label: string
}
/** One control of an act's form. `day` and `number` are sent as such; an empty optional one is left out. */
export interface ActField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'area' | 'day' | 'number' | 'choice'
  readonly hint?: string
  readonly optional?: true
  readonly choices?: readonly Choice[]
  readonly value?: string
}
export interface ActForm {
  /** What follows from the act, in one sentence. */
  readonly follows: string
  readonly fields: readonly ActField[]
}

const deliveryChoices: readonly Choice[] = [
  { value: 'post', label: '邮寄（以交邮之日为准）' },
  { value: 'inPerson', label: '直接送达（以签收之日为准）' },
  { value: 'email', label: '电子邮件（以到达之日为准）' },
  { value: 'online', label: '网上送达（以到达之日为准）' },
]
const openOnes = (c: CaseView): readonly Choice[] =>
  c.consultations
    .filter((one) => one.opinion === null)
    .map((one) => ({ value: one.id, label: `${one.with}：${one.name}` }))

const reason = (label: string): ActField => ({ name: 'reason', label, kind: 'area' })
const which = (c: CaseView): ActField => ({
  name: 'consultationId',
  label: '哪一次征求意见',
  kind: 'choice',
  choices: openOnes(c),
  value: openOnes(c)[0]?.value ?? '',
})

/** The form of each act. Limits and rules are the server's; a form only asks. */
export function actForm(action: string, c: CaseView): ActForm {
  switch (action) {
    case 'confirm':
      return {
        follows: '确认之日为收到申请之日，答复期限从次日起算。',
        fields: [{ name: 'confirmedOn', label: '双方确认的日期', kind: 'day' }],
      }
    case 'suspend':
      return {
        follows: '收到之日改为以后确认的那一天，在此之前不计入统计。仅用于身份或者内容确实无法确认的申请。',
        fields: [reason('无法确认的理由')],
      }
    case 'take':
      return { follows: '由您承办本件。', fields: [] }
    case 'ask-clarification':
      return {
        follows: '制发补正告知书。补正只能告知一次；收到补正后期限重新计算。',
        fields: [
          { name: 'matters', label: '需要补正的事项', kind: 'area', hint: '一次写全，并给予指导和释明' },
          {
            name: 'until',
            label: '补正期限',
            kind: 'day',
            hint: c.clarifyUntil ? `${c.clarifyUntil.from}至${c.clarifyUntil.to}之间` : '',
          },
        ],
      }
    case 'lapse':
      return { follows: '视为放弃申请，本件办结，并制发终止办理告知书。', fields: [] }
    case 'consult':
      return {
        follows: '制发征求意见书，其中不出现申请人信息；所需时间不计入答复期限。',
        fields: [
          {
            name: 'with',
            label: '征求谁的意见',
            kind: 'choice',
            choices: [
              { value: 'thirdParty', label: '第三方' },
              { value: 'coMaker', label: '共同制作机关（逾期视为同意）' },
              { value: 'otherOrgan', label: '其他机关' },
            ],
          },
          { name: 'name', label: '对方名称', kind: 'text' },
          { name: 'contact', label: '联系方式', kind: 'text', optional: true },
          { name: 'address', label: '地址', kind: 'text', optional: true },
          { name: 'matter', label: '征求意见的内容', kind: 'area' },
        ],
      }
    case 'record-receipt':
      return {
        follows: '对方的15个工作日从这一天的次日起算。',
        fields: [which(c), { name: 'receivedOn', label: '对方收到的日期', kind: 'day' }],
      }
    case 'record-opinion':
      return {
        follows: '全部意见收齐后，答复期限继续计算。',
        fields: [
          which(c),
          {
            name: 'opinion',
            label: '对方的意见',
            kind: 'choice',
            choices: [
              { value: 'agrees', label: '同意公开' },
              { value: 'objects', label: '不同意公开' },
              { value: 'silent', label: '逾期未答复' },
            ],
          },
          { name: 'reason', label: '理由', kind: 'area', optional: true, hint: '不同意公开的必须写明' },
          { name: 'answeredOn', label: '收到意见的日期', kind: 'day' },
        ],
      }
    case 'extend':
      return {
        follows: '制发延期答复告知书。只能延长一次，并应当在期限届满前告知申请人。',
        fields: [
          { name: 'days', label: '延长的工作日', kind: 'number', hint: `1至${c.extensionLimit}` },
          reason('延长的理由'),
        ],
      }
    case 'notify-fee':
      return {
        follows: '制发收费通知书；缴费次日起期限重新计算，逾期不缴视为放弃。收费不是必须的。',
        fields: [
          {
            name: 'method',
            label: '计收方式',
            kind: 'choice',
            choices: [
              { value: 'items', label: `按件（同一申请人本月累计${c.monthItems}件）` },
              { value: 'pages', label: '按量（本件页数）' },
            ],
          },
          { name: 'quantity', label: '件数或者页数', kind: 'number' },
          { name: 'noticeReceivedOn', label: '申请人收到通知的日期', kind: 'day' },
          { name: 'howToPay', label: '缴纳方式', kind: 'area' },
        ],
      }
    case 'pay':
      return {
        follows: '答复期限从缴费次日起重新计算。',
        fields: [
          { name: 'paidOn', label: '缴费日期', kind: 'day' },
          { name: 'voucher', label: '财政票据号码', kind: 'text' },
        ],
      }
    case 'submit':
      return { follows: '送负责人审签；审签期间不能修改。', fields: [] }
    case 'return-draft':
      return { follows: '退回拟稿人修改。', fields: [reason('退回的理由')] }
    case 'reply':
      return { follows: '答复书编号并制发，本件办结并计入统计。此后只能更正，不能撤回。', fields: [] }
    case 'deliver':
      return {
        follows: '送达日期决定答复是否逾期。',
        fields: [
          { name: 'method', label: '送达方式', kind: 'choice', choices: deliveryChoices },
          { name: 'postedOn', label: '交邮日期', kind: 'day', optional: true },
          { name: 'signedOn', label: '签收、到达日期', kind: 'day', optional: true },
          { name: 'proof', label: '送达凭证', kind: 'text', optional: true, hint: '邮件号码、回执等' },
        ],
      }
    case 'withdraw':
      return { follows: '本件办结，计入“其他处理”。', fields: [reason('撤回的经过')] }
    default:
      return { follows: '', fields: [] }
  }
}

/** What is sent: numbers as numbers, empty optional days as null. */
export const bodyOf = (fields: readonly ActField[], values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    fields.map(({ name, kind, optional }) => {
      const value = values[name] ?? ''
      if (kind === 'number') return [name, Number(value)]
      return [name, kind === 'day' && optional && value === '' ? null : value]
    }),
  )
