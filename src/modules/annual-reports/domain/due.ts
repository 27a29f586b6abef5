import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts'
import type { Because } from '../../../law/cite.ts'
import type { AuthorityKind } from '../tables.ts'

export interface ReportDue {
  readonly due: PlainDate
  readonly because: readonly Because[]
}

/** A local date earlier than the law's: `month_day` of the year after the report's. */
export interface LocalDue {
  readonly monthDay: string
  readonly source: string
}

/**
 * 公布时限 (第四十九条): departments by 31 January, governments by 31 March of the next year; all by 31 March until the reports
 * of 2018 (2007 Regulations, article 31). The law sets none for others: then a local date, or null. The earlier date holds.
 */
export function reportDue(kind: AuthorityKind, year: number, local: LocalDue | null): ReportDue | null {
  const statutory: ReportDue | null =
    year <= 2018
      ? {
          due: plainDate(`${year + 1}-03-31`),
          because: [{ cite: 'foi-reg-2007/31', note: '各级行政机关每年3月31日前公布本机关的年度报告' }],
        }
      : kind === 'department'
        ? {
            due: plainDate(`${year + 1}-01-31`),
            because: [{ cite: 'foi-reg-2019/49', note: '县级以上人民政府部门每年1月31日前公布上一年度报告' }],
          }
        : kind === 'government'
          ? {
              due: plainDate(`${year + 1}-03-31`),
              because: [
                { cite: 'foi-reg-2019/49', note: '县级以上地方人民政府每年3月31日前公布本级政府年度报告' },
              ],
            }
          : null
  if (!local) return statutory
  const due = plainDate(`${year + 1}-${local.monthDay}`)
  if (statutory && statutory.due <= due) return statutory
  return {
    due,
    because: [
      ...(statutory?.because ?? []),
      { cite: 'foi-reg-2019/49', note: `本地规定的时限：${local.source}` },
    ],
  }
}

export type DueState = 'done' | 'late' | 'overdue' | 'due-soon' | 'waiting'

/** Where a report stands against its date: released in time or late, past due, within 30 days of it, or not yet. */
export function dueState(due: PlainDate | null, releasedOn: PlainDate | null, today: PlainDate): DueState {
  if (releasedOn) return due && releasedOn > due ? 'late' : 'done'
  if (!due) return 'waiting'
  if (today > due) return 'overdue'
  const days = (Date.parse(due) - Date.parse(today)) / 86_400_000
  return days <= 30 ? 'due-soon' : 'waiting'
}
