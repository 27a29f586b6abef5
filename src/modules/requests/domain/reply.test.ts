import { describe, expect, test } from 'vitest'
import { outcomeKeys } from '../../../law/outcomes.ts'
import { categoriesOf, demandsOf, draftable, lacks, type ReplyDraft } from './reply.ts'

const calm = { consultations: [] }
const objected = {
  consultations: [
    {
      id: '1',
      with: 'thirdParty',
      matter: '',
      sentOn: '2026-03-09',
      receivedOn: null,
      until: '2026-03-30',
      opinion: 'objects',
      reason: '商业秘密',
      answeredOn: '2026-03-20',
    },
  ],
} as unknown as Parameters<typeof demandsOf>[1]

describe('答复内容', () => {
  test('nobody drafts what follows from silence or withdrawal', () =>
    expect(outcomeKeys.filter((key) => !draftable.includes(key))).toEqual([
      'notSupplemented',
      'unpaid',
      'withdrawn',
    ]))

  test.each(draftable)('%s demands something, and an empty draft of it is not complete', (outcome) => {
    expect(demandsOf(outcome, calm).length).toBeGreaterThan(0)
    expect(lacks({ outcome, withheldUnder: [], fields: {} }, calm)).not.toBeNull()
  })

  test('disclosure over the objection of a third party needs the finding on the public interest', () => {
    expect(demandsOf('granted', calm)).not.toContain('publicInterest')
    expect(demandsOf('granted', objected)).toContain('publicInterest')
    expect(demandsOf('partial', objected)).toContain('publicInterest')
  })

  test('a class of the closed list must be one of it', () => {
    const draft = (category: string): ReplyDraft => ({
      outcome: 'internal',
      withheldUnder: [],
      fields: { withheldScope: '会议安排', reasons: '内部安排', category },
    })
    expect(categoriesOf('internal')).toEqual(['人事管理', '后勤管理', '内部工作流程'])
    expect(lacks(draft('人事管理'), calm)).toBeNull()
    expect(lacks(draft('财务管理'), calm)).toBe('category')
  })
})
