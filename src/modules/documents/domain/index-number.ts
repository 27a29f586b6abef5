/**
 * 索引号: `{prefix}/{year}-{serial}` with five digits, as most portals print it. No national pattern exists, so the part before
 * the year is the authority's own prefix, else its unified social credit code. Null: the authority has neither.
 */
export function indexNumber(
  authority: { readonly indexPrefix: string; readonly creditCode: string | null },
  year: number,
  serial: number,
): string | null {
  const prefix = authority.indexPrefix || authority.creditCode
  return prefix ? `${prefix}/${year}-${String(serial).padStart(5, '0')}` : null
}

/** A number as people type it, made comparable: brackets, spaces and widths gone. */
export const numberKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s〔〕[\]()【】《》]/g, '')
    .toLowerCase()
