import type { Cite } from '../../../law/cite.ts'
import { exemptions } from '../../../law/exemptions.ts'
import { type OutcomeKey, outcomes } from '../../../law/outcomes.ts'
import type { ReplyDraft, ReplyField } from '../domain/reply.ts'
import { articleText } from './sentences.ts'

/** Text of a field as typed, with its full stop; `you` is how the letter speaks to the applicant. */
type Say = ((field: ReplyField) => string) & { readonly you: string }

const basis = (cite: Cite): string => `依据${articleText(cite)}的规定`

const withheld =
  (decision: string, ...more: readonly ((say: Say) => string)[]) =>
  (say: Say, outcome: OutcomeKey): string[] => [
    `经审查，${say('withheldScope')}${more.map((sentence) => sentence(say)).join('')}理由：${say('reasons')}`,
    `${basis(outcomes[outcome].cite)}，${decision}`,
  ]

/** Title and body of each 答复 (第三十六条至第三十九条): what was found, then what is decided on which article. */
const texts: Record<
  OutcomeKey,
  { title: string; body: (say: Say, outcome: OutcomeKey, draft: ReplyDraft) => string[] }
> = {
  granted: {
    title: '政府信息公开告知书',
    body: (say) => [
      `经审查，${say.you}申请获取的政府信息可以公开：${say('information')}`,
      `${basis('foi-reg-2019/36(2)')}，予以公开。提供的形式和途径：${say('way')}提供时间：${say('when')}`,
    ],
  },
  alreadyPublic: {
    title: '政府信息已主动公开告知书',
    body: (say) => [
      `经查，${say.you}申请获取的政府信息已经主动公开：${say('information')}`,
      `${basis('foi-reg-2019/36(1)')}，告知获取该政府信息的方式、途径：${say('way')}`,
    ],
  },
  partial: {
    title: '政府信息部分公开告知书',
    body: (say, _, draft) => [
      `经审查，可以公开的部分：${say('information')}${basis('foi-reg-2019/37')}，予以公开。获取方式：${say('way')}`,
      `不予公开的部分：${say('withheldScope')}${draft.withheldUnder
        .map((key) => `该部分属于${exemptions[key].label}（${articleText(exemptions[key].cite)}）。`)
        .join('')}理由：${say('reasons')}`,
    ],
  },
  stateSecret: {
    title: '政府信息不予公开告知书',
    body: withheld(
      '决定不予公开。',
      (say) => `经保密审查，该信息已依法确定为国家秘密：${say('secrecyReview')}`,
    ),
  },
  forbiddenByLaw: {
    title: '政府信息不予公开告知书',
    body: withheld(
      '决定不予公开。',
      (say) => `该信息属于法律、行政法规禁止公开的政府信息，具体规定：${say('prohibition')}`,
    ),
  },
  security: {
    title: '政府信息不予公开告知书',
    body: withheld('决定不予公开。', (say) => `该信息公开后可能危及${say('category')}`),
  },
  thirdParty: {
    title: '政府信息不予公开告知书',
    body: withheld(
      '决定不予公开。',
      (say) => `该信息涉及${say('category')}征求第三方意见的情况：${say('thirdPartyOpinion')}`,
      (say) => `对公共利益的影响：${say('publicInterest')}`,
    ),
  },
  internal: {
    title: '政府信息不予公开告知书',
    body: withheld('决定不予公开。', (say) => `该信息属于行政机关内部事务信息中的${say('category')}`),
  },
  process: {
    title: '政府信息不予公开告知书',
    body: withheld(
      '决定不予公开。',
      (say) => `该信息属于过程性信息中的${say('category')}法律、法规、规章没有规定应当公开。`,
    ),
  },
  enforcementFile: {
    title: '政府信息不予公开告知书',
    body: withheld(
      '决定不予公开。',
      (say) => `该信息属于行政执法案卷信息：${say('caseFile')}法律、法规、规章没有规定应当公开。`,
    ),
  },
  inquiry: {
    title: '行政查询事项告知书',
    body: (say) => [
      `经审查，${say.you}申请获取的信息，有关法律、行政法规对其获取有特别规定：${say('specialRule')}`,
      `${basis('foi-reg-2019/36(7)')}，请依照该规定办理查询：${say('counter')}`,
    ],
  },
  notExisting: {
    title: '政府信息不存在告知书',
    body: (say) => [
      `经检索，没有${say.you}申请获取的政府信息。检索的范围、方法和结果：${say('search')}`,
      `${basis('foi-reg-2019/36(4)')}，告知该政府信息不存在。`,
    ],
  },
  notOurs: {
    title: '不属于本机关公开告知书',
    body: (say) => [
      `经审查，${say.you}申请获取的政府信息不属于本机关负责公开。理由：${say('reasons')}`,
      `${basis('foi-reg-2019/36(5)')}，予以告知。负责公开的行政机关及联系方式：${say('responsible')}`,
    ],
  },
  notReady: {
    title: '没有现成信息告知书',
    body: (say) => [
      `经审查，提供${say.you}申请获取的信息，需要行政机关对现有政府信息进行加工、分析。理由：${say('reasons')}`,
      `${basis('foi-reg-2019/38')}，不予提供。`,
    ],
  },
  stillUnclear: {
    title: '补正后仍不明确告知书',
    body: (say) => [
      `补正告知和指导、释明的经过：${say('guidance')}补正后申请内容仍不明确：${say('unclear')}`,
      `${basis('foi-reg-2019/30')}，本机关无法提供。`,
    ],
  },
  petition: {
    title: '不作为政府信息公开申请处理告知书',
    body: (say) => [
      `经审查，${say.you}以政府信息公开申请的形式进行信访、投诉、举报等活动。理由：${say('reasons')}`,
      `${basis('foi-reg-2019/39.1')}，本机关不作为政府信息公开申请处理。${say.you}可以通过相应渠道提出：${say('channel')}`,
    ],
  },
  repeated: {
    title: '不予重复处理告知书',
    body: (say) => [
      `经查，${say.you}就相同政府信息提出的申请，本机关已经答复：${say('earlier')}`,
      `${basis('foi-reg-2019/36(6)')}，对本次申请不予重复处理。`,
    ],
  },
  publication: {
    title: '公开出版物获取途径告知书',
    body: (say) => [
      `经审查，${say.you}要求提供的是政府公报、报刊、书籍等公开出版物。`,
      `${basis('foi-reg-2019/39.2')}，告知获取的途径：${say('obtain')}`,
    ],
  },
  excessive: {
    title: '不予处理告知书',
    body: (say) => [
      `经查，${say.you}申请公开政府信息的数量、频次明显超过合理范围：${say('facts')}本机关要求说明理由的经过和判断：${say('explanation')}`,
      `${basis('foi-reg-2019/35')}，本机关对本次申请不予处理。`,
    ],
  },
  reconfirm: {
    title: '不予处理告知书',
    body: (say) => [
      `经查，${say.you}要求本机关确认或者重新出具已经获取的政府信息：${say('record')}`,
      '本机关对本次申请不予处理。',
    ],
  },
  notSupplemented: { title: '终止办理告知书', body: () => [] },
  unpaid: { title: '终止办理告知书', body: () => [] },
  withdrawn: { title: '终止办理告知书', body: () => [] },
  archives: {
    title: '档案查阅告知书',
    body: (say) => [
      `经查，${say.you}申请获取的信息所在的档案已经移交国家档案馆，应当依照档案管理的规定查阅：${say('archive')}`,
    ],
  },
  publicEnterprise: {
    title: '公共企事业单位信息告知书',
    body: (say) => [
      `经审查，${say.you}申请获取的是公共企事业单位的信息。${basis('foi-reg-2019/55')}，请向其提出：${say('enterprise')}`,
    ],
  },
  otherHandling: {
    title: '政府信息公开申请处理告知书',
    body: (say) => [`经审查，处理的事实和理由：${say('handling')}`],
  },
}

const ended = (text: string): string => (/[。！？…）”]$/.test(text) ? text : `${text}。`)

/** Title and body of a decision as drafted; `you` is how the letter speaks to the applicant. */
export function decisionText(
  draft: ReplyDraft,
  you: string,
): { readonly title: string; readonly paragraphs: readonly string[] } {
  const { title, body } = texts[draft.outcome]
  const text = (field: ReplyField) => ended((draft.fields[field] ?? '').trim().replace(/\s*\n\s*/g, ' '))
  return { title, paragraphs: body(Object.assign(text, { you }), draft.outcome, draft) }
}
