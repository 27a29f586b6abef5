import type { Refusal } from '../../kernel/result.ts'

/** Why a file is not taken. */
export const fileRefusals = {
  'FILE-EMPTY': { status: 422, zh: '文件是空的，请检查后重新选择' },
  'FILE-TOO-LARGE': { status: 413, zh: '文件超过{limit}，请压缩或者拆分后再上传' },
  'FILE-TYPE': {
    status: 422,
    zh: '不支持这种格式；可以上传 PDF、OFD、Word、Excel、WPS、图片和纯文本文件',
  },
  'FILE-TYPE-HERE': { status: 422, zh: '此处不能上传{type}文件' },
  'FILE-ARCHIVE': { status: 422, zh: '不能上传压缩包，请解压后分别上传' },
  'FILE-WEB-PAGE': {
    status: 422,
    zh: '不能上传网页或者含有脚本的图形，请另存为 PDF 后上传',
  },
  'FILE-MACRO': { status: 422, zh: '文件中含有宏，请另存为不含宏的文件后上传' },
  'FILE-BOMB': { status: 422, zh: '文件解压后的内容异常庞大，已拒绝接收；请重新生成文件后上传' },
  'FILE-DAMAGED': { status: 422, zh: '文件已损坏或者与其格式不符，请重新生成后上传' },
  'FILE-ENCRYPTED': { status: 422, zh: '文件设有密码，请去除密码后上传' },
  'FILE-IMAGE-TOO-LARGE': { status: 422, zh: '图片超过{limit}万像素，请缩小后上传' },
  'FILE-VIRUS': { status: 422, zh: '文件未通过病毒检查，已拒绝接收' },
  'FILE-SCAN-AWAY': { status: 422, zh: '病毒检查服务暂时不能使用，未接收文件；请稍后再试' },
  'FILE-SECRET': {
    status: 422,
    zh: '文件带有“{mark}”标志；本系统不得存储、处理涉及国家秘密、工作秘密的信息，未接收文件',
    cite: 'foi-reg-2019/14',
  },
} as const satisfies Record<string, Refusal>
export type FileRefusal = keyof typeof fileRefusals
