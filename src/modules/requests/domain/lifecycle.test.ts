import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../../../kernel/plain-date.ts'
import { publishedCalendar as calendar } from '../../../law/calendar/index.ts'
import { outcomeKeys } from '../../../law/outcomes.ts'
import { actionTexts, stateTexts } from './actions.ts'
import type { RequestCase } from './case.ts'
import type { RequestEvent } from './events.ts'
import { fold } from './fold.ts'
import { entriesOf, ledgerMoves } from './ledger-moves.ts'
import { type Action, actions, isClosed, lifecycle, next, type State, states } from './lifecycle.ts'
import { replyDue } from './reply-clock.ts'
import { aRequest } from './testing.ts'

describe('办理流程', () => {
  test('every state can be reached from registration', () => {
    const reached = new Set<State>(['registered'])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const state of reached) for (const to of Object.values(lifecycle[state])) reached.add(to)
    }
    expect([...reached].sort()).toEqual([...states].sort())
  })

  test('from every open state the case can be closed, and nothing reopens it', () => {
    for (const state of states) {
      const ends = new Set<State>([state])
      for (let size = 0; size !== ends.size; ) {
        size = ends.size
        for (const one of ends) for (const to of Object.values(lifecycle[one])) ends.add(to)
      }
      expect([...ends].some(isClosed)).toBe(true)
      if (isClosed(state)) expect([...ends].every(isClosed)).toBe(true)
    }
  })

  test('a pair that is not in the table is refused', () => {
    expect(next('replied', 'extend')).toBeNull()
    expect(next('consulting', 'reply')).toBeNull()
    expect(next('withdrawn', 'correct')).toBeNull()
  })

  test('every state and action has its words', () => {
    expect(Object.keys(stateTexts).sort()).toEqual([...states].sort())
    expect(Object.keys(actionTexts).sort()).toEqual([...actions].sort())
  })
})

/** An event that the action could make on the day: enough to fold, not judged by the guards. */
function eventOf(
  c: RequestCase,
  action: Action,
  on: ReturnType<typeof plainDate>,
  pick: number,
): RequestEvent | null {
  const due = replyDue(
    { clockFrom: c.clockFrom ?? on, extendedBy: c.extendedBy, consultations: [] },
    calendar,
  )
  const open = c.consultations.find((one) => one.opinion === null)
  const outcome = outcomeKeys[pick % outcomeKeys.length] ?? 'granted'
  const letter = { letterId: 'l', letterNumber: '某〔2026〕1号' }
  const why = { cite: 'foi-reg-2019/31(3)', note: '' } as const
  switch (action) {
    case 'confirm':
      return { kind: 'registered', receivedOn: on, why, due }
    case 'suspend':
      return { kind: 'suspended', reason: '' }
    case 'take':
      return { kind: 'taken', handlerId: 'p', handler: '' }
    case 'ask-clarification':
      return { kind: 'clarification-asked', matters: '', until: addDays(on, 15), letterId: 'l' }
    case 'clarify':
      return { kind: 'clarified', receivedOn: on, asked: c.asked, lateBecause: '', due }
    case 'consult':
      return {
        kind: 'consulted',
        consultationId: String(pick),
        with: 'thirdParty',
        matter: '',
        sentOn: on,
        until: addDays(on, 21),
        letterId: 'l',
        due,
      }
    case 'record-receipt':
      return (
        (open && {
          kind: 'consultation-received',
          consultationId: open.id,
          receivedOn: on,
          until: addDays(on, 21),
          due,
        }) ??
        null
      )
    case 'record-opinion':
    case 'end-consultation':
      return (
        (open && {
          kind: 'opinion-recorded',
          consultationId: open.id,
          opinion: 'agrees',
          reason: '',
          answeredOn: on,
          due,
        }) ??
        null
      )
    case 'extend':
      return c.extendedOnce ? null : { kind: 'extended', days: 5, reason: '', letterId: 'l', due }
    case 'notify-fee':
      return {
        kind: 'fee-notified',
        method: 'pages',
        quantity: 40,
        yuan: 100,
        noticeReceivedOn: on,
        until: addDays(on, 28),
        letterId: 'l',
      }
    case 'pay':
      return { kind: 'paid', paidOn: on, voucher: '', due }
    case 'draft':
      return { kind: 'drafted', draft: { outcome, withheldUnder: [], fields: {} }, drafterId: 'p' }
    case 'submit':
      return { kind: 'submitted' }
    case 'return-draft':
      return { kind: 'returned', reason: '' }
    case 'reply':
      return { kind: 'replied', outcome, timing: 'onTime', decidedOn: on, ...letter }
    case 'deliver':
      return {
        kind: 'delivered',
        method: 'post',
        postedOn: on,
        signedOn: null,
        proof: '',
        timing: pick % 2 ? 'late' : 'onTime',
      }
    case 'withdraw':
      return { kind: 'withdrawn', by: 'applicant', reason: '', timing: 'onTime' }
    case 'lapse':
      return { kind: 'lapsed', outcome: 'unpaid', timing: 'onTime', ...letter }
    case 'correct':
      return c.outcome ? { kind: 'corrected', outcome, reason: '', letterId: null, letterNumber: null } : null
    default:
      return action satisfies never
  }
}

const walk = fc.array(fc.record({ step: fc.nat(50), days: fc.nat(9), pick: fc.nat(1000) }), { maxLength: 25 })

/** Follows the table at random; gives each state of the case in turn. */
function walked(steps: readonly { step: number; days: number; pick: number }[]): RequestCase[] {
  const seen = [aRequest('2026-01-05')]
  let day = plainDate('2026-01-05')
  for (const { step, days, pick } of steps) {
    const c = seen.at(-1)
    if (!c) break
    const choices = Object.keys(lifecycle[c.state]) as Action[]
    const action = choices[step % choices.length]
    day = addDays(day, days)
    const event = action && eventOf(c, action, day, pick)
    if (event) seen.push(fold(c, event, day))
  }
  return seen
}

describe('along any way through the lifecycle', () => {
  test('the ledger holds what the case is: received less concluded is what is open, and a closed case is in one cell', () =>
    fc.assert(
      fc.property(walk, (steps) => {
        const sums = { 'request.received': 0, 'request.concluded': 0, 'request.fee': 0 }
        const cells = new Map<string, number>()
        let before: RequestCase | null = null
        for (const c of walked(steps)) {
          const moves = ledgerMoves(before, c)
          for (const measure of moves.reverse) {
            sums[measure] -= 1
            for (const entry of entriesOf(before))
              if (entry.measure === measure) cells.set(JSON.stringify(entry), 0)
          }
          for (const entry of moves.post) {
            sums[entry.measure] += 1
            cells.set(JSON.stringify(entry), 1)
          }
          const isCounted = c.receivedOn !== null
          expect(sums['request.received']).toBe(isCounted ? 1 : 0)
          expect(sums['request.received'] - sums['request.concluded']).toBe(
            isCounted && c.closedOn === null ? 1 : 0,
          )
          expect(sums['request.fee']).toBe(c.fee?.paidOn ? 1 : 0)
          const held = [...cells].filter(([, n]) => n === 1).map(([entry]) => entry)
          expect(held.sort()).toEqual(
            entriesOf(c)
              .map((entry) => JSON.stringify(entry))
              .sort(),
          )
          before = c
        }
      }),
      { numRuns: 300 },
    ))

  test('the fold goes where the table says, and no clock runs in a closed case', () =>
    fc.assert(
      fc.property(walk, (steps) => {
        const seen = walked(steps)
        for (const [at, c] of seen.entries()) {
          const from = seen[at - 1]
          if (from) expect([from.state, ...Object.values(lifecycle[from.state])]).toContain(c.state)
          expect(isClosed(c.state)).toBe(c.closedOn !== null)
          if (isClosed(c.state)) expect(c.due).toBeNull()
        }
      }),
    ))
})

test('a corrected outcome moves exactly two cells: one entry reversed, one posted on the same day', () => {
  const open = aRequest('2026-01-05')
  const decidedOn = plainDate('2026-01-20')
  const letter = { letterId: 'l', letterNumber: 'n' }
  const replied = fold(
    open,
    { kind: 'replied', outcome: 'granted', timing: 'onTime', decidedOn, ...letter },
    decidedOn,
  )
  const corrected = fold(
    replied,
    { kind: 'corrected', outcome: 'partial', reason: '', letterId: null, letterNumber: null },
    plainDate('2026-03-02'),
  )
  expect(ledgerMoves(replied, corrected)).toEqual({
    reverse: ['request.concluded'],
    post: [
      {
        measure: 'request.concluded',
        day: '2026-01-20',
        dimensions: { applicant: 'naturalPerson', outcome: 'partial', timing: 'onTime' },
      },
    ],
  })
})
