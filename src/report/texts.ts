/** Reasons for which nothing at all could be read from a file. */
export const unreadable = {
  empty: '文件为空，没有可读取的内容。',
  binary: '文件不是文本、网页、Word、PDF或图片，或者已经损坏，无法读取。',
  tooLarge: '文件超过20 MB，拒绝读取。',
  tooMuch: '文件行数过多，不是年度报告，拒绝读取。',
  pdf: '暂不支持读取PDF文件，请另存为网页、文本或Word（.docx）后再核查。',
  ole: '暂不支持读取旧版Word或WPS文件，请另存为.docx后再核查。',
  picture: '文件是图片，暂不支持识别图片中的表格，请提供文字版报告。',
  zip: '压缩文件不是Word文档（.docx），无法读取。',
  damagedWord: 'Word文档已损坏或不完整，无法读取。',
  bomb: 'Word文档解压后过大，拒绝读取。',
  notFound: '文件不存在。',
  noPermission: '没有读取该文件的权限。',
  notAFile: '不是普通文件，无法读取。',
  failed: '读取文件时出错。',
  blank: '文件中没有任何文字。',
} as const
