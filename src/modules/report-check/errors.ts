import type { Refusals } from '../../kernel/result.ts'

export type UploadRefusal =
  | 'CHECK-NOTHING'
  | 'CHECK-TOO-MUCH'
  | 'CHECK-TEXT-TOO-LONG'
  | 'CHECK-TOO-MANY'
  | 'CHECK-PREVIOUS-ALONE'
  | 'CHECK-NOT-A-FORM'
  | 'CHECK-BUSY'

/** Why an upload is not checked at all. A single file that cannot be read is an answer, not a refusal. */
export const uploadRefusals: Refusals<UploadRefusal> = {
  'CHECK-NOTHING': { status: 400, zh: '请选择文件，或者粘贴年度报告的全文' },
  'CHECK-TOO-MUCH': { status: 413, zh: '这些文件加起来超过{limit} MB，请分几次核查' },
  'CHECK-TEXT-TOO-LONG': {
    status: 413,
    zh: '粘贴的文字超过{limit} MB，已拒绝。年度报告一般不超过0.1 MB，请只粘贴年度报告',
  },
  'CHECK-TOO-MANY': { status: 413, zh: '一次最多核查{limit}份，请分几次核查' },
  'CHECK-PREVIOUS-ALONE': { status: 400, zh: '对照上一年度的报告时，一次只能核查一份本年度的报告' },
  'CHECK-NOT-A-FORM': { status: 400, zh: '没有收到完整的文件，请重新选择后再提交' },
  'CHECK-BUSY': { status: 429, zh: '正在核查的人较多，请一分钟后再试' },
}
