import { citeText } from '../../../law/cite.ts'
import { exemptions } from '../../../law/exemptions.ts'
import { outcomeKeys, outcomes } from '../../../law/outcomes.ts'
import { categoriesOf, demandsOf, draftable, replyFields } from '../domain/reply.ts'
import type { OutcomesBody } from '../schemas.ts'

const nobody = { consultations: [] }

/** 办理结果 with what each demands, for the drafting form: from the law data, so the screen holds no list of its own. */
export const outcomeChoices = (): OutcomesBody => ({
  outcomes: outcomeKeys.map((key) => {
    const { label, group, cite, mustCarry } = outcomes[key]
    return {
      key,
      label,
      group,
      article: citeText(cite),
      mustCarry: [...mustCarry],
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
    article: citeText(cite),
  })),
})
