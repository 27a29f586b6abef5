import type { Refusals } from '../../kernel/result.ts'

export type CatalogueRefusal =
  | 'CAT-NOT-FOUND'
  | 'CAT-PARENT'
  | 'CAT-CHANGED'
  | 'CAT-HAS-CHILDREN'
  | 'CAT-TYPE'
  | 'CAT-AUTHORITY'

/** Refusals of the catalogue. */
export const catalogueRefusals: Refusals<CatalogueRefusal> = {
  'CAT-NOT-FOUND': { status: 404, zh: '没有找到这个栏目，可能已经关闭' },
  'CAT-PARENT': { status: 422, zh: '上级栏目不存在，或者会形成循环；请另选上级栏目' },
  'CAT-CHANGED': { status: 409, zh: '栏目已被他人修改，请刷新后重试' },
  'CAT-HAS-CHILDREN': { status: 422, zh: '栏目下还有未关闭的子栏目，请先关闭或者移走子栏目' },
  'CAT-TYPE': { status: 422, zh: '栏目类别须从国办发〔2017〕47号规定的类别中选择' },
  'CAT-AUTHORITY': { status: 422, zh: '责任单位不存在，请从本级政府的单位中选择' },
}
