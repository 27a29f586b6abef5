import { plainDate } from '../../kernel/plain-date.ts'
import { publishedYears } from '../calendar/index.ts'
import { foiReg2019 } from './foi-reg-2019.ts'
import type { Instrument } from './shape.ts'

export type { Instrument } from './shape.ts'

const day = plainDate

/** The day on which the project's maintainers last compared the outlines with the texts; counsel has not confirmed them. */
export const lastCheckedOn = day('2026-11-23')

/** Every instrument that the software cites. Amendments append an instrument; nobody edits an old one. */
export const instruments = {
  'foi-reg-2019': foiReg2019,
  'foi-reg-2007': {
    title: '政府信息公开条例(2007年)',
    number: '国令第492号',
    inForce: [day('2008-05-01'), day('2019-05-15')],
    url: null,
    read: 'part',
    outline: {
      '18': '主动公开的信息自形成或者变更之日起20个工作日内公开',
      '24': '能当场答复的当场答复;不能的15个工作日内答复;延长最多15个工作日;征求第三方意见所需时间不计',
      '31': '各级行政机关每年3月31日前公布本机关年度报告',
      '32': '年度报告的内容',
    },
  },
  'fee-measures-2020': {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    inForce: [day('2021-01-01'), null],
    url: null,
    read: 'part',
    outline: {
      '2': '信息处理费:向申请超出一定数量或者频次范围的申请人收取的费用',
      '3': '可按件或者按量计收,均为超额累进;每件申请只能选择一种标准',
      '4': '按件计收适用于所有处理决定类型;一份申请含多项内容的可合理拆分;费率',
      '5': '按量计收适用于要求提供纸质件、发送电子邮件、复制电子数据等情形;费率',
      '6': '在处理期限内发出收费通知;收到通知次日起20个工作日内缴费,逾期视为放弃;缴费次日起期限重新计算',
      '7': '对收费决定不能单独复议或者诉讼;缴费期满后可就不再处理的行为寻求救济',
    },
  },
  'holiday-measures': {
    title: '全国年节及纪念日放假办法',
    number: null,
    inForce: [null, null],
    url: null,
    read: 'part',
    outline: { '6': '假日适逢周六、周日的补休', '7': '放假调休的安排' },
  },
  'holiday-notices': {
    title: '国务院办公厅关于某年部分节假日安排的通知',
    number: null,
    inForce: [null, null],
    url: null,
    read: 'full',
    // "Article" is the year.
    outline: Object.fromEntries(publishedYears.map(({ year, notice }) => [String(year), notice.title])),
  },
  'reconsideration-2023': {
    title: '行政复议法',
    number: '2023年修订',
    inForce: [day('2024-01-01'), null],
    url: null,
    read: 'full',
    outline: {
      '11': '行政复议范围,第十四项为政府信息公开工作中侵犯合法权益的行为',
      '20': '自知道或者应当知道行政行为之日起60日内申请;未告知权利的最长一年',
      '22': '申请可以书面或者口头;通过互联网送达决定的,应当同时提供互联网申请渠道',
      '23': '复议前置:申请公开政府信息而行政机关不予公开的,先申请行政复议;作出行为时应当告知',
      '24': '县级以上地方人民政府管辖的行政复议案件',
      '29': '已申请复议的,在复议期间不得起诉;已起诉的不得申请复议',
      '34': '复议前置的案件,不予受理、驳回或者逾期不答复的,可自收到决定书或者期满之日起15日内起诉',
      '48': '普通程序:7日内发送副本;被申请人10日内提出书面答复并提交证据',
      '53': '可以适用简易程序的案件,包括政府信息公开案件',
      '54': '简易程序:3日内发送副本;被申请人5日内提出书面答复并提交证据',
      '62': '审理期限:普通程序60日,可延长30日;简易程序30日',
      '70': '不提出书面答复、不提交证据的,视为没有证据',
      '88': '期间和送达依照民事诉讼法;三日、五日、七日、十日指工作日',
    },
  },
  'litigation-2014': {
    title: '行政诉讼法',
    number: '2014年修正',
    inForce: [day('2015-05-01'), null],
    url: null,
    read: 'full',
    outline: {
      '26': '被告;复议机关维持的,与原机关为共同被告',
      '45': '不服复议决定的,收到决定书之日起15日内起诉;逾期不决定的,期满之日起15日内起诉',
      '46': '直接起诉的,自知道或者应当知道行政行为之日起六个月内提出',
      '67': '被告收到起诉状副本之日起15日内提交证据和依据,并提出答辩状',
      '82': '可以适用简易程序的一审案件,包括政府信息公开案件',
      '101': '期间、送达等本法没有规定的,适用民事诉讼法',
    },
  },
  'civil-procedure-1991': {
    title: '民事诉讼法(1991年)',
    number: null,
    inForce: [day('1991-04-09'), day('2013-01-01')],
    url: null,
    read: 'part',
    outline: { '75': '期间开始的时和日不计;届满的最后一日是节假日的,以节假日后的第一日为届满日' },
  },
  'civil-procedure-2012': {
    title: '民事诉讼法(2012年修正)',
    number: null,
    inForce: [day('2013-01-01'), day('2022-01-01')],
    url: null,
    read: 'part',
    outline: { '82': '期间开始的时和日不计;届满的最后一日是节假日的,以节假日后的第一日为届满日' },
  },
  'civil-procedure-2021': {
    title: '民事诉讼法',
    number: null,
    inForce: [day('2022-01-01'), null],
    url: null,
    read: 'full',
    outline: {
      '85': '期间开始的时和日不计;届满的最后一日是法定休假日的,以法定休假日后的第一日为届满日',
      '90': '经受送达人同意可以电子送达,以到达其系统的日期为送达日期',
    },
  },
  'spc-foi-2025': {
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号',
    inForce: [day('2025-06-01'), null],
    url: null,
    read: 'part',
    outline: {
      '1': '受案范围:不予公开(条例第十四至十六条)先复议;无法提供、不予处理等可直接起诉',
      '2': '认为行政机关应当主动公开而未公开的,先申请,再对答复或者逾期不答复寻求救济',
    },
  },
  'double-publicity-2018': {
    title: '国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见',
    number: '发改办财金〔2018〕424号',
    inForce: [day('2018-07-25'), null],
    url: null,
    read: 'part',
    // The opinion has numbered parts, not articles.
    outline: { '1': '行政许可和行政处罚等信用信息自作出决定之日起7个工作日内上网公开' },
  },
  'penalty-2021': {
    title: '行政处罚法',
    number: '2021年修订',
    inForce: [day('2021-07-15'), null],
    url: null,
    read: 'full',
    outline: {
      '39': '处罚的实施机关、立案依据、实施程序和救济渠道应当公示',
      '48': '具有一定社会影响的处罚决定应当公开;被变更、撤销、确认违法或者无效的,三日内撤回并公开说明理由',
      '85': '二日、三日、五日、七日的规定是指工作日',
    },
  },
  'major-decisions-2019': {
    title: '重大行政决策程序暂行条例',
    number: '国令第713号',
    inForce: [day('2019-09-01'), null],
    url: null,
    read: 'full',
    outline: {
      '15': '公开征求意见的期限一般不少于30日;因情况紧急等缩短的,公布时说明理由',
      '16': '听证会的公布和材料送达',
    },
  },
  'service-letter-2016': {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开处理决定送达问题的解释',
    number: '国办公开办函〔2016〕235号',
    inForce: [day('2016-12-07'), null],
    url: null,
    read: 'full',
    // The letter has numbered points, not articles.
    outline: {
      '1': '处理决定依法送达:直接送达、委托送达、邮寄送达',
      '2': '邮寄送达应当通过邮政企业',
      '4': '直接或者委托送达以签收之日、邮寄以交邮之日为期限计算时点',
    },
  },
  'report-2014': {
    title: '国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知',
    number: '国办发〔2014〕32号',
    inForce: [null, day('2019-05-15')],
    url: null,
    read: 'part',
    outline: { '1': '政府信息公开情况统计表及其报送范围' },
  },
  'report-2019': {
    title: '中华人民共和国政府信息公开工作年度报告格式(试行)',
    number: '国办公开办函〔2019〕60号',
    inForce: [null, day('2021-09-26')],
    url: null,
    read: 'full',
    // "Articles" are the six parts of the format.
    outline: {
      '1': '总体情况',
      '2': '主动公开政府信息情况',
      '3': '收到和处理政府信息公开申请情况;各列:第一项加第二项之和,等于第三项加第四项之和',
      '4': '行政复议、行政诉讼情况',
      '5': '存在的主要问题及改进情况',
      '6': '其他需要报告的事项',
    },
  },
  'report-2021': {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
    inForce: [day('2021-09-26'), null],
    url: null,
    read: 'full',
    outline: {
      '1': '总体情况',
      '2': '主动公开政府信息情况',
      '3': '收到和处理政府信息公开申请情况;各列:第一项加第二项之和,等于第三项加第四项之和',
      '4': '行政复议、行政诉讼情况',
      '5': '存在的主要问题及改进情况',
      '6': '其他需要报告的事项',
    },
  },
} as const satisfies Record<string, Instrument>

export type InstrumentId = keyof typeof instruments
