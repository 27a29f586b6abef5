import { exemptions } from '../../../law/exemptions.ts'
import { outcomeKeys, outcomes } from '../../../law/outcomes.ts'
import { punctuate } from '../domain/punctuation.ts'
import { categoriesOf, demandsOf, draftable, replyFields } from '../domain/reply.ts'
import { articleText } from '../letters/sentences.ts'
import type { OutcomesBody } from '../schemas.ts'

const nobody = { consultations: [] }

/** 办理结果 with what each demands, for the drafting form: from the law data, so the screen holds no list of its own. */
export const outcomeChoices = (): OutcomesBody => ({
  outcomes: outcomeKeys.map((key) => {
    const { label, group, cite, mustCarry } = outcomes[key]
    return {
      key,
      label: punctuate(label),
      group,
      article: articleText(cite),
      mustCarry: mustCarry.map(punctuate),
      draftable: draftable.includes(key),
      fields: demandsOf(key, nobody).map((field) => ({
        key: field,
        ...replyFields[field],
        choices: field === 'category' ? [...categoriesOf(key)] : [],
      })),
    }
  }),
  grounds: Object.entries(exemptions).map(([key, { label, cite }]) => ({
    key,
    label,
    article: articleText(cite),
  })),
})
