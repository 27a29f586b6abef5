/** What a file may be, told from its content. Whatever is not here is refused: programs, archives, web pages, drawings with script. */
export const mediaTypes = {
  'application/pdf': { label: 'PDF', extensions: ['pdf'] },
  'application/ofd': { label: 'OFD', extensions: ['ofd'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'Word',
    extensions: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    label: 'Excel',
    extensions: ['xlsx'],
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    label: 'PowerPoint',
    extensions: ['pptx'],
  },
  'application/vnd.oasis.opendocument.text': { label: 'ODT', extensions: ['odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { label: 'ODS', extensions: ['ods'] },
  'application/msword': { label: 'Word 97—2003、WPS', extensions: ['doc', 'wps', 'wpt', 'dot'] },
  'application/vnd.ms-excel': { label: 'Excel 97—2003', extensions: ['xls', 'et'] },
  'application/vnd.ms-powerpoint': { label: 'PowerPoint 97—2003', extensions: ['ppt', 'dps'] },
  'image/png': { label: 'PNG', extensions: ['png'] },
  'image/jpeg': { label: 'JPEG', extensions: ['jpg', 'jpeg'] },
  'image/gif': { label: 'GIF', extensions: ['gif'] },
  'image/webp': { label: 'WebP', extensions: ['webp'] },
  'text/plain': { label: '文本', extensions: ['txt', 'csv', 'md'] },
} as const satisfies Record<string, { label: string; extensions: readonly [string, ...string[]] }>
export type MediaType = keyof typeof mediaTypes

export const isMediaType = (value: string): value is MediaType => value in mediaTypes

/** `accept` of a file control: `.pdf,.ofd,…`. */
export const acceptOf = (types: readonly MediaType[] = Object.keys(mediaTypes).filter(isMediaType)): string =>
  types.flatMap((type) => mediaTypes[type].extensions.map((extension) => `.${extension}`)).join(',')
