import { z } from 'zod'

/** One duty as the inbox shows it; `daysLeft` in working days, negative when overdue. */
export const InboxItem = z.object({
  id: z.string(),
  group: z.string(),
  title: z.string(),
  href: z.string(),
  act: z.string(),
  due: z.string().nullable(),
  daysLeft: z.number().nullable(),
  because: z.array(z.object({ note: z.string(), article: z.string().optional() })),
})
export const InboxBody = z.object({ items: z.array(InboxItem) })
export type InboxBody = z.infer<typeof InboxBody>
