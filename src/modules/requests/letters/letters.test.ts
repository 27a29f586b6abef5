import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../kernel/plain-date.ts'
import { outcomes } from '../../../law/outcomes.ts'
import type { Authority } from '../authority.ts'
import { punctuate } from '../domain/punctuation.ts'
import { demandsOf, draftable, type ReplyDraft } from '../domain/reply.ts'
import { aRequest } from '../domain/testing.ts'
import { decisionText } from './decisions.ts'
import { consultationLetter, replyLetter } from './notices.ts'
import { remediesOf } from './remedies.ts'
import { articleText } from './sentences.ts'

const on = plainDate('2026-03-02')
const office = {
  name: '政务公开科',
  address: '',
  postcode: '',
  hours: '',
  phone: '0000-1234567',
  fax: '',
  email: '',
}
const authority: Authority = {
  id: 'a',
  name: '云禾县人民政府',
  documentPrefix: '云政公开',
  office,
  remedies: {
    reconsiderationBody: '云禾市人民政府',
    reconsiderationAddress: '',
    reconsiderationUrl: 'https://fuyi.example/',
    court: '云禾县人民法院',
    courtAddress: '',
  },
}
const frame = { authority, addressee: '赵钱孙', on, number: '云政公开〔2026〕1号' }
const filled = (outcome: ReplyDraft['outcome']): ReplyDraft => ({
  outcome,
  withheldUnder: outcome === 'partial' ? ['thirdParty'] : [],
  fields: Object.fromEntries(
    demandsOf(outcome, { consultations: [] }).map((field) => [field, `〖${field}〗`]),
  ),
})

describe('答复书', () => {
  test.each(draftable)('%s prints everything that it demands', (outcome) => {
    const draft = filled(outcome)
    const { title, paragraphs } = replyLetter(frame, aRequest('2026-03-02'), draft, {
      remedies: '',
      attachments: [],
    })
    const text = paragraphs.join('\n')
    expect(title).toMatch(/告知书$/)
    for (const field of Object.values(draft.fields)) expect(text).toContain(field)
    expect(text).not.toMatch(/。。|undefined|\{/)
  })

  test.each(draftable.filter((key) => outcomes[key].cite.startsWith('foi-reg-2019/')))(
    '%s names its article',
    (outcome) => {
      const { paragraphs } = decisionText(filled(outcome), '您')
      expect(paragraphs.join('')).toContain(articleText(outcomes[outcome].cite))
    },
  )

  test('what people typed is not rewritten: only our own 您 changes', () => {
    const draft: ReplyDraft = {
      outcome: 'notExisting',
      withheldUnder: [],
      fields: { search: '你申请的“，你要求”原文' },
    }
    const text = decisionText(draft, '你单位').paragraphs.join('')
    expect(text).toContain('没有你单位申请获取的政府信息')
    expect(text).toContain('你申请的“，你要求”原文')
  })
})

describe('救济告知', () => {
  const told = (
    outcome: ReplyDraft['outcome'],
    withheldUnder: ReplyDraft['withheldUnder'] = [],
    isOnline = false,
  ) => {
    const result = remediesOf({ outcome, withheldUnder }, authority, on, isOnline)
    return result.ok ? (result.value?.text ?? null) : result.refusal
  }
  test.each([
    'stateSecret',
    'forbiddenByLaw',
    'security',
    'thirdParty',
    'internal',
    'process',
    'enforcementFile',
  ] as const)('%s: reconsideration first, then fifteen days to the court', (outcome) => {
    expect(told(outcome)).toMatch(/应当先.*60日内向云禾市人民政府.*15日内向云禾县人民法院/)
    expect(told(outcome)).not.toContain('6个月')
  })
  test.each(['granted', 'notExisting', 'notOurs', 'inquiry', 'petition', 'repeated', 'unpaid'] as const)(
    '%s: either of both',
    (outcome) => expect(told(outcome)).toMatch(/60日内.*云禾市人民政府.*也可以.*6个月内.*云禾县人民法院/),
  )
  test('部分公开 follows what is withheld', () => {
    expect(told('partial', ['thirdParty'])).toContain('应当先')
    expect(told('partial', [])).toContain('也可以')
  })
  test('a decision served online names the way to file online', () => {
    expect(told('granted', [], true)).toContain('https://fuyi.example/')
    expect(told('granted')).not.toContain('https://fuyi.example/')
  })
  test('a withdrawn request has none', () => expect(told('withdrawn')).toBeNull())
})

test('a letter to a third party says what silence means: decision by us, or consent of a co-maker', () => {
  const text = (kind: 'thirdParty' | 'coMaker') =>
    consultationLetter(frame, { with: kind, matter: '投标文件' }).paragraphs.join('')
  expect(text('thirdParty')).toContain('由本机关依照《政府信息公开条例》的规定决定')
  expect(text('coMaker')).toContain('视为同意公开')
})

test.each([
  ['如不服,可以', '如不服，可以'],
  ['第(二)项', '第（二）项'],
  ['电话0991-1,234', '电话0991-1,234'],
  ['a,b:c', 'a,b:c'],
  ['自2026-01-01,起', '自2026-01-01，起'],
])('narrow marks between Chinese characters are widened: %s', (given, wanted) =>
  expect(punctuate(given)).toBe(wanted),
)
