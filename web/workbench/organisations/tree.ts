import type { AuthorityRow } from './types.ts'

/** Authorities as a list in tree order, each with its depth; children stand under their parent in the order given. */
export function inTreeOrder(rows: readonly AuthorityRow[]): (AuthorityRow & { readonly depth: number })[] {
  const known = new Set(rows.map((row) => row.id))
  const under = (parent: string | null, depth: number): (AuthorityRow & { readonly depth: number })[] =>
    rows
      .filter((row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : null) === parent)
      .flatMap((row) => [{ ...row, depth }, ...under(row.id, depth + 1)])
  return under(null, 0)
}
