import { z } from 'zod'
import { columnTypes } from './domain/column-types.ts'

/** What a column is given; `version` is the one that the editor saw (0 for a new one). */
export const ColumnBody = z.object({
  parentId: z.string().max(40).nullable(),
  name: z.string().trim().min(1).max(40),
  description: z.string().trim().min(1).max(300),
  keywords: z.array(z.string().trim().min(1).max(20)).max(10),
  type: z.enum(columnTypes),
  updateDays: z.number().int().min(1).max(1100).nullable(),
  updateBasis: z.string().trim().max(200),
  authorityId: z.uuid().nullable(),
  position: z.number().int().min(0).max(10_000),
  closed: z.boolean(),
  version: z.number().int().min(0),
})
export type ColumnBody = z.infer<typeof ColumnBody>

export const ColumnParams = z.object({ columnId: z.string().regex(/^[a-z0-9-]{1,40}$/) })

/** A column as staff see it. */
export const ColumnRow = ColumnBody.omit({ type: true }).extend({
  columnId: z.string(),
  type: z.string(),
  items: z.array(z.object({ cite: z.string(), label: z.string() })),
})
export type ColumnRow = z.infer<typeof ColumnRow>

export const ColumnsBody = z.object({
  columns: z.array(ColumnRow),
  types: z.array(z.string()),
  authorities: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ColumnsBody = z.infer<typeof ColumnsBody>
