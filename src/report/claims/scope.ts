/**
 * Whose figure and of which time: a claim is tied to a cell only where the sentence speaks of this authority and of its
 * whole reporting year. Everything here reads what stands before the figure, without white space.
 */

/** 全市 is a city's own, and somebody else's in the report of its bureau. */
const territory = /([省市县区旗州镇乡])(?:人民)?(?:政府)?(?:办公[室厅])?$/
const ownWords =
  /(?:我|本)(?:级?人民政府|级?政府|行政机关|办公[室厅]|街道办事处|街道办|街道|管委会|单位|机关|部门|中心|[省市县区旗州镇乡局委厅办院所站])|全(?:街道|[省市县区旗州镇乡局委厅办院])/g
const bodies =
  /科室|各(?:区|县|乡|镇|街|部门|单位|级|处室|科|股|市|州|分局|所|地|直|成员)|区县|县区|县市|市县|旗县|镇街|乡镇|街镇|下属|所属|直属|下级|转办|转交|协助|部门|单位|系统|本级|机关自身|局机关|[省市县区州]级/
const named =
  /[\u4e00-\u9fff]{2,12}(?:科|处|所|站|中心|局|镇|乡|街道|办|办公室|办公厅|委|委员会|队|院|厅|公司|学校|区|县|市|旗|政府)(?:共|总共|累计|全年|本年度?|分别|也|则|当年|20\d\d年度?)*(?:收到|受理|办理|答复|办结|接收|接到|新收|制发|制定|出台|废止|主动公开)/
/** 市人民政府办公室: a part of the body that was just named. */
const partOfOwn =
  /^(?:办公[室厅]|[\u4e00-\u9fff]{1,6}(?:科|处|所|站|中心|队|股|室))(?:共|总共|累计|全年|本年度?)*(?:收到|受理|办理|答复|办结|接收|接到|新收)/
const wholeYear = /全年|本年|报告年度|年度内|一年来|当年|20\d\d年(?!底|末)/g
const parts =
  /上半年|下半年|季度|以来|历年|历次|(?<!报告|统计)期间|至今|迄今|[近前][两二三四五六七八九十\d]{1,2}年|(?<!\d)[两二三四五六七八九十\d]{1,2}年(?:来|间|内|共|累计)|(?:[一二三四五六七八九]|十[一二]?)月/
const dayOfYear =
  /(?<!\d)0?1月0?1日|(?<!\d)12月(?:31日|底|末)|(?<!\d)1月?(?:至|到|-|—|~)12月(?:31日|底|末|份)?/g

const manyYears = /20\d\d年?(?:至|到|-|—|~|、|和|及)+20\d\d年/

/** What comes last in a sentence counts: the text behind the last match, and whether there was one. */
function behindLast(text: string, pattern: RegExp): { rest: string; found: boolean } {
  const last = [...text.matchAll(pattern)].at(-1)
  return last ? { rest: text.slice(last.index + last[0].length), found: true } : { rest: text, found: false }
}

/** Names by which an authority may speak of itself: in full, and from each 市, 县, 区 on. */
function ownNames(authority: string): string[] {
  const place = authority.replace(/(?:人民)?政府(?:办公[室厅])?$/, '')
  const names = [authority, place].flatMap((name) => [
    name,
    ...[...name.matchAll(/[省市县区旗州]/g)].flatMap(({ index }) => [
      name.slice(index),
      name.slice(index + 1),
    ]),
  ])
  return names.filter((name) => name.length >= 3).sort((a, b) => b.length - a.length)
}

/** Whether the subject of the sentence so far is another body: a unit, the districts, all bodies of the city. */
export function speaksOfOthers(before: string, authority: string | null): boolean {
  let text = before
  // 县教育局 in the report of 云州市教育局 is another's: a bare name stands behind no other place.
  for (const name of authority === null ? [] : ownNames(authority))
    text = text.replaceAll(name, (found, at: number) =>
      /[省市县区旗州镇乡]/.test(text.charAt(at - 1)) ? found : '本机关',
    )
  const own =
    authority === null ? null : /街道(?:办事处)?$/.test(authority) ? '街道' : territory.exec(authority)?.[1]
  const isOwn = (word: string): boolean =>
    !/^全[省市县区旗州镇乡街]/.test(word) || own === null || word.slice(1) === own
  const words = [...text.matchAll(ownWords)]
  const last = words.at(-1)
  if (last && !isOwn(last[0])) return true
  const rest = last ? text.slice(last.index + last[0].length) : text
  return bodies.test(rest) || named.test(rest) || (last !== undefined && partOfOwn.test(rest))
}

/** Whether the sentence so far speaks of a part of the year, or of many years. */
export function speaksOfOtherTimes(before: string): boolean {
  const { rest, found } = behindLast(before, wholeYear)
  const text = rest.replace(dayOfYear, '')
  return (
    manyYears.test(before) ||
    parts.test(text) ||
    /\d{1,2}月/.test(text) ||
    (!found && /累计|总计|“?十[一二三四五]五/.test(text))
  )
}

const disclosure = /依申请公开|政府信息公开|信息公开申请|公开申请|申请公开/
const dealing = /收到|受理|接收|接到|收取|新收|新增|接受|办结|答复|办理|处理/
const plain =
  /^(?:\(?其中|已|均|全部|共|总共|一共|按时|按期|当年|全年|本年度?|依法|及时|年内|到期|应|并|且|和|与|对|的|予以|在|20\d\d年度?|我[\u4e00-\u9fff]|本[\u4e00-\u9fff]{1,2})*(?:收到|受理|接收|接到|新收|新增|办结|答复|办理完毕|办理|处理)(?:了|的)?(?:各类)?(?:申请)?(?:事项)?(?:共|中|数|共计|总数)?(?:\d[\d,]*[件条次宗份])?$/

const otherMatters = /热线|来电|来信|来访|信访|建议|提案|投诉|举报|咨询|许可|留言|工单|诉求|复议|诉讼/

/** Clauses looked back at: more than any sentence has between a subject and what is said of it. */
const furthest = 14

/** Whether the words before a clause still speak of requests for disclosure, with no other matter taken up since. */
export function speaksOfRequests(before: string): boolean {
  const clauses = before.split(/[,;。:(!?]/)
  let dealt = false
  for (let at = clauses.length - 1; at >= Math.max(0, clauses.length - furthest); at -= 1) {
    const clause = clauses[at] ?? ''
    const deals = dealing.test(clause)
    if (otherMatters.test(clause)) return false
    if (disclosure.test(clause) && (deals || dealt)) return true
    if (!deals) continue
    if (!plain.test(clause) && !/结转|公开|自然人|法人|企业|机构|组织/.test(clause)) return false
    dealt = true
  }
  return false
}

/** 办结, 均已答复: a clause that says nothing of what it deals with. */
export const isPlain = (lead: string): boolean => plain.test(lead)
