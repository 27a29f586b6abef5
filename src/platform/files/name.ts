import { type MediaType, mediaTypes } from './media-types.ts'

/**
 * A name that is safe to show, store and send: no path, no control or direction characters, at most 120 characters,
 * ending in an extension of what the file is (`报告.pdf.exe` that is a PDF becomes `报告.pdf.exe.pdf`).
 */
export function safeName(given: string, mediaType: MediaType): string {
  const base = (given.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const extensions: readonly string[] = mediaTypes[mediaType].extensions
  const extension = /\.([a-z0-9]{1,5})$/i.exec(base)?.[1] ?? ''
  const fits = extensions.includes(extension.toLowerCase())
  const [stem, tail] = fits
    ? [base.slice(0, -extension.length - 1), extension.toLowerCase()]
    : [base, extensions[0] ?? '']
  return `${[...(stem || '附件')].slice(0, 114).join('')}.${tail}`
}

/** `Content-Disposition` of a download (RFC 6266): an ASCII name for old programs, the real one in UTF-8. */
export function contentDisposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
