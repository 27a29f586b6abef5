import type { Tone } from '../../ui/tone.ts'
import { say, words } from '../texts.ts'

/** A due day as a badge: working days left, or how many it is past. */
export function dueState(daysLeft: number): { label: string; tone: Tone } {
  if (daysLeft < 0) return { label: say('overdue', { n: -daysLeft }), tone: 'bad' }
  if (daysLeft === 0) return { label: words.dueToday, tone: 'bad' }
  return { label: say('daysLeft', { n: daysLeft }), tone: daysLeft <= 5 ? 'notice' : 'main' }
}
