import type { PlainDate } from '../../../kernel/plain-date.ts'

/** 三员: each by somebody else, none with business. */
const administrators: readonly string[] = ['systemAdmin', 'securityAdmin', 'auditor']

interface Held {
  readonly roles: readonly string[]
  readonly fromDay: PlainDate
  readonly toDay: PlainDate | null
}

const overlap = (a: Held, b: Held): boolean =>
  (a.toDay === null || b.fromDay <= a.toDay) && (b.toDay === null || a.fromDay <= b.toDay)

/** Whether posts of one person keep system, security and audit administration apart (三员分立) on every day. */
export function keepsSeparation(posts: readonly Held[]): boolean {
  return posts.every((post) => {
    const together = new Set(posts.filter((other) => overlap(post, other)).flatMap((other) => other.roles))
    const admin = administrators.filter((role) => post.roles.includes(role))
    return admin.length === 0 || (together.size === 1 && admin.length === 1)
  })
}
