interface FindingText {
  readonly severity: 'block' | 'ask'
  readonly zh: string
}

/** What each check says: what is wrong and what to do. */
export const findingTexts = {
  'title-missing': { severity: 'block', zh: '没有标题，请填写信息名称' },
  'column-missing': { severity: 'block', zh: '没有选择栏目，或者所选栏目已经关闭' },
  'abstract-missing': { severity: 'block', zh: '没有内容概述；公开目录须载明索引、名称、内容概述、生成日期' },
  'formed-missing': { severity: 'block', zh: '没有成文日期；主动公开的期限从信息形成之日起算' },
  'formed-in-future': { severity: 'block', zh: '成文日期晚于今天，请核对' },
  'number-missing': { severity: 'block', zh: '{genre}须有文号' },
  'number-taken': { severity: 'block', zh: '文号已用于《{other}》，请核对' },
  'effective-before-formed': { severity: 'ask', zh: '生效日期早于成文日期，请核对' },
  'expires-before-effective': { severity: 'block', zh: '有效期届满日早于生效日期或者成文日期，请核对' },
  'interpretation-missing': {
    severity: 'block',
    zh: '{genre}须与解读同步；请先起草解读并关联本文件，或者写明不解读的理由',
  },
  'interprets-nothing': { severity: 'block', zh: '政策解读须关联所解读的文件' },
  'attribute-missing': { severity: 'block', zh: '没有确定公开属性，请回答公开属性的问题' },
  'reason-missing': { severity: 'block', zh: '不主动公开的，须写明理由' },
  'part-missing': { severity: 'block', zh: '请选明属于哪一类：{kinds}' },
  'secret-content': {
    severity: 'block',
    zh: '国家秘密的内容不得录入本系统；只保留审查机关、日期、审查单编号和结论，请删去正文',
  },
  'text-missing': { severity: 'block', zh: '没有正文，也没有附件' },
  'heading-skips': { severity: 'ask', zh: '标题级别跳级，读屏软件会误读；请逐级使用标题' },
  'picture-without-text': { severity: 'block', zh: '图片没有替代文字，请说明图片内容' },
  'table-without-head': { severity: 'ask', zh: '表格没有表头，请把首行或者首列设为表头' },
  'id-number': { severity: 'block', zh: '正文里有居民身份证号码，请隐去' },
  'bank-card': { severity: 'block', zh: '正文里有银行卡号，请隐去' },
  mobile: {
    severity: 'block',
    zh: '正文里有手机号码；请隐去，或者在“公开个人信息的依据”中写明公开的法定依据',
  },
  'mobile-grounded': { severity: 'ask', zh: '正文里保留了手机号码，依据已写明，请审核人核对' },
  'wrong-word': { severity: 'ask', zh: '“{wrong}”可能是“{right}”之误' },
} as const satisfies Record<string, FindingText>

export type FindingRule = keyof typeof findingTexts
