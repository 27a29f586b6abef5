/** Choices of the counter form. The server decides what is valid; the words are those of the law. */
export const ways = [
  { value: 'inPerson', label: '当面提交' },
  { value: 'signedPost', label: '邮寄（签收）' },
  { value: 'plainPost', label: '平常信函（须确认）' },
  { value: 'fax', label: '传真（须确认）' },
  { value: 'internet', label: '互联网（须确认）' },
] as const
export const applicantKinds = [
  { value: 'naturalPerson', label: '自然人' },
  { value: 'business', label: '商业企业' },
  { value: 'research', label: '科研机构' },
  { value: 'publicWelfare', label: '社会公益组织' },
  { value: 'legalService', label: '法律服务机构' },
  { value: 'otherOrganisation', label: '其他法人或其他组织' },
] as const
export const idKinds = [
  { value: 'residentCard', label: '居民身份证' },
  { value: 'creditCode', label: '统一社会信用代码' },
  { value: 'passport', label: '护照' },
  { value: 'homeReturn', label: '港澳居民来往内地通行证' },
  { value: 'taiwanPermit', label: '台湾居民来往大陆通行证' },
  { value: 'residencePermit', label: '外国人永久居留身份证' },
  { value: 'other', label: '其他有效证件' },
] as const
export const forms = [
  { value: 'paper', label: '纸质' },
  { value: 'electronic', label: '电子文件' },
  { value: 'inspect', label: '查阅、抄录' },
] as const
export const deliveries = [
  { value: 'post', label: '邮寄' },
  { value: 'email', label: '电子邮件' },
  { value: 'pickup', label: '当面领取' },
  { value: 'online', label: '在本网站查看' },
] as const

export const emptyIntake = () => ({
  way: '',
  arrivedOn: '',
  confirmedOn: '',
  applicantKind: '',
  name: '',
  idKind: '',
  idNumber: '',
  representative: '',
  contactName: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  assistance: '',
  title: '',
  documentNumber: '',
  description: '',
  purpose: '',
  form: '',
  delivery: '',
})
export type Intake = ReturnType<typeof emptyIntake>

/** As the server takes it. */
export const intakeBody = (v: Intake) => {
  const {
    way,
    arrivedOn,
    confirmedOn,
    title,
    documentNumber,
    description,
    purpose,
    form,
    delivery,
    ...applicant
  } = v
  return {
    way,
    arrivedOn,
    confirmedOn: confirmedOn === '' ? null : confirmedOn,
    applicant,
    asked: { title, documentNumber, description, purpose },
    provision: { form, delivery },
  }
}
