/** Port to what is public already (documents, search): titles near to a text, at most a handful, best first. */
export type FindPublic = (
  tenantId: string,
  text: string,
) => Promise<readonly { readonly label: string; readonly href: string }[]>
