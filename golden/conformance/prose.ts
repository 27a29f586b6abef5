// What reports say in words when nothing is wrong, with figures that tempt a careless reader.
import type { Figures } from './figures.ts'
import type { FormId } from './forms.ts'

/** A figure of the table, blank as zero. */
export const at = (figures: Figures, id: string): number => figures.get(id)?.value ?? 0

/** The overview that a report has unless its situation asks for another. */
export function overview(form: FormId, year: number, figures: Figures): readonly string[] {
  if (form === '2018')
    return [
      `${year}年，本机关认真落实各项公开要求，主动公开政府信息${at(figures, 'indicators.disclosed')}条，其中通过政府网站公开政府信息${at(figures, 'indicators.channel.website')}条。`,
      `全年收到政府信息公开申请${at(figures, 'indicators.requests')}件。政务热线受理群众来电12840件，办结12799件，办结率99.68%。`,
      '公开人大代表建议答复23件、政协提案答复31件；办理行政许可申请1,204件。',
    ]
  const of = (row: string): number => at(figures, `requests.${row}.total`)
  return [
    `${year}年，本机关认真落实各项公开要求，公开工作取得新的进展。`,
    '（一）主动公开。通过门户网站发布各类信息1,286条，公开人大代表建议答复23件、政协提案答复31件。',
    `（二）依申请公开。全年共收到政府信息公开申请${of('received')}件，上年结转政府信息公开申请${of('carriedIn')}件；办结${of('handled')}件，结转下年度继续办理${of('carriedOut')}件。`,
    '（三）政府信息管理。完善制度，印发《政务公开工作规程》（云政办发〔2020〕14号）。',
    '（四）平台建设。网站栏目由31个整合为24个；政务热线受理群众来电12840件，办结12799件，办结率99.68%。',
    '（五）监督保障。开展业务培训4次，培训156人次；受理行政许可申请1,204件，全部按期答复。',
  ]
}

/** Claims that the overview makes beyond doubt. */
export function claimsOf(form: FormId, figures: Figures): readonly { metric: string; value: number }[] {
  const ids =
    form === '2018'
      ? ['indicators.disclosed', 'indicators.requests']
      : ['received', 'carriedIn', 'handled', 'carriedOut'].map((row) => `requests.${row}.total`)
  return ids.map((metric) => ({ metric, value: at(figures, metric) }))
}
