import { addDays, plainDate, weekday } from '../../../src/kernel/plain-date.ts'
import type { CountedDay, DueDay, TimelineStep } from '../props.ts'
import { type PageSample, sample } from './sample.ts'

/** An invented count without public holidays: weekends rest, twenty days count. */
function countedDays(): CountedDay[] {
  const days: CountedDay[] = [{ day: '2026-03-02', kind: 'start' }]
  let count = 0
  for (let day = plainDate('2026-03-03'); count < 20; day = addDays(day, 1)) {
    if (weekday(day) > 5) days.push({ day, kind: 'rest' })
    else {
      count += 1
      days.push({ day, kind: count === 20 ? 'due' : 'counted', count })
    }
  }
  return days
}

const due: DueDay = {
  due: '2026-03-30',
  summary: '自收到之日起第20个工作日',
  days: countedDays(),
  because: [
    {
      note: '行政机关收到申请，不能当场答复的，应当自收到申请之日起20个工作日内答复。',
      article: '《中华人民共和国政府信息公开条例》第三十三条第二款',
      href: '/law/foi-reg-2019#33',
    },
    {
      note: '收到申请当日不计入，从次日起算；周末和法定休假日不计入。',
      article: '《中华人民共和国政府信息公开条例》第三十一条',
    },
  ],
}

const steps: readonly TimelineStep[] = [
  { title: '收到申请', on: '2026-03-02', state: 'done', detail: '网上提交，受理机关为云溪县水利局。' },
  { title: '审查申请内容', on: '2026-03-04', state: 'done', detail: '内容明确，无需补正。' },
  { title: '检索、征求意见', state: 'now', detail: '正在检索供水工程档案。' },
  { title: '答复', on: '2026-03-30', state: 'next', because: due.because },
]

const form = {
  action: '/requests/new',
  authorities: [
    { value: 'water', label: '云溪县水利局' },
    { value: 'finance', label: '云溪县财政局' },
  ],
  applicantKinds: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(
    (label, at) => ({ value: `k${at}`, label }),
  ),
  idKinds: [
    { value: 'id', label: '居民身份证' },
    { value: 'passport', label: '护照' },
  ],
  forms: ['纸质文本', '电子文档', '查阅', '抄录'].map((label, at) => ({ value: `f${at}`, label })),
  deliveries: ['邮寄', '电子邮件', '自行领取', '传真'].map((label, at) => ({ value: `d${at}`, label })),
  hidden: { _csrf: 'sample' },
  attachmentLimit: { bytes: 10_485_760, files: 5, accept: '.pdf,.jpg,.png,.docx' },
  notes: [
    {
      note: '收到申请之日起20个工作日内答复；需要延长的，最多再延长20个工作日，并告诉您。',
      article: '《中华人民共和国政府信息公开条例》第三十三条',
    },
    {
      note: '提供信息不收取费用。数量、频次明显超过合理范围的，可以收取信息处理费。',
      article: '《中华人民共和国政府信息公开条例》第四十二条',
    },
  ],
  otherWays: [
    { term: '邮寄', value: '云溪县人民路1号县政府信息公开办公室' },
    { term: '当面', value: '政务服务中心2号窗口' },
  ],
} as const

export const requestSamples = (): readonly PageSample[] => [
  sample('request-form', '申请政府信息公开', { ...form, values: {}, problems: [] }),
  sample('request-form', '申请表有差错', {
    ...form,
    values: { name: '张某', description: '水', authority: 'water', applicantKind: 'k0' },
    problems: [
      { field: 'description', message: '请把需要的信息写得具体一些，例如年份、事项、地点' },
      { field: 'phone', message: '请填写联系电话' },
      { field: 'delivery', message: '请选择获取方式' },
    ],
    similar: [{ label: '云溪县农村饮水工程运行管理办法', href: '/item/1' }],
  }),
  sample(
    'request-receipt',
    '申请已收到',
    {
      number: '2026-000123',
      code: '7K4P-92WM',
      authority: '云溪县水利局',
      receivedOn: '2026-03-02',
      description: '2025年农村饮水工程水质检测结果',
      due,
      followHref: '/requests/follow',
      steps,
    },
    { noindex: true },
  ),
  sample('request-follow', '查询办理进度', {
    action: '/requests/follow',
    number: '',
    problems: [{ field: 'code', message: '查询码不对，请对照回执再输一次' }],
    hidden: {},
  }),
  sample(
    'request-follow',
    '办理进度',
    {
      action: '/requests/follow',
      number: '2026-000123',
      problems: [],
      hidden: {},
      request: {
        number: '2026-000123',
        authority: '云溪县水利局',
        description: '2025年农村饮水工程水质检测结果',
        receivedOn: '2026-03-02',
        state: { label: '办理中', tone: 'main' },
        now: '正在检索供水工程档案',
        next: '书面答复并寄给您',
        due,
        steps,
        acts: [{ label: '撤回申请', href: '/requests/2026-000123/withdraw' }],
        reply: {
          on: '2026-03-20',
          outcome: '予以公开',
          number: '云水公开〔2026〕3号',
          files: [{ name: '政府信息公开告知书', href: '/files/3.pdf', size: 88_000, type: 'PDF' }],
          remedies: [
            {
              note: '可以向云溪县人民政府申请行政复议',
              article: '《中华人民共和国行政复议法》第二十条',
              until: '2026-05-19',
            },
          ],
        },
      },
    },
    { noindex: true },
  ),
  sample('request-clarify', '提交补正', {
    action: '/requests/follow/clarify',
    back: '/requests/follow',
    number: '2026-000123',
    matters: '请写明所需水质检测结果的年份和供水工程名称。',
    until: '2026-03-20',
    isLate: true,
    values: { title: '水质检测结果', documentNumber: '', description: '水质检测结果' },
    problems: [{ field: 'lateBecause', message: '补正期限已过，有正当理由的请写明理由' }],
  }),
  sample('request-withdraw', '撤回申请', {
    action: '/requests/follow/withdraw',
    back: '/requests/follow',
    number: '2026-000123',
    title: '2025年农村饮水工程水质检测结果',
    problems: [],
  }),
  sample('deadline', '期限计算', {
    action: '/tools/deadline',
    kinds: [
      { value: 'reply', label: '答复申请' },
      { value: 'clarification-notice', label: '告知补正' },
    ],
    values: { kind: 'reply', from: '2026-03-02', extend: '', pauses: [] },
    problems: [],
    result: {
      ...due,
      title: '答复期限',
      duty: '行政机关答复政府信息公开申请，应当不晚于这一天。',
      asked: '从2026年3月2日起算',
    },
  }),
  sample('fee', '信息处理费计算', {
    action: '/tools/fee',
    values: { method: 'items', quantity: '45' },
    problems: [],
    result: {
      yuan: '5,500',
      asked: '按件计收，45件',
      steps: [
        { range: '第1—10件', quantity: '10', rate: '不收费', yuan: '0' },
        { range: '第11—30件', quantity: '20', rate: '每件100元', yuan: '2,000' },
        { range: '第31件以上', quantity: '15', rate: '每10件一档，逐档加100元', yuan: '3,500' },
      ],
      because: [{ note: '信息处理费按件计收的标准。', article: '国办函〔2020〕109号' }],
    },
  }),
]
