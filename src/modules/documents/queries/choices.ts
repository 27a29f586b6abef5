import { citeText } from '../../../law/cite.ts'
import { exemptions } from '../../../law/exemptions.ts'
import type { Db } from '../../../platform/database/index.ts'
import { allColumns } from '../../catalogue/index.ts'
import { attributeQuestions } from '../domain/attribute-questions.ts'
import { relationKinds } from '../domain/content.ts'
import { genreKeys, genres, themes } from '../domain/genres.ts'
import type { ChoicesBody } from '../schemas.ts'
import { relationLabels } from '../texts.ts'

/** What the forms of an item choose from: genres, themes, open columns, the questions of the attribute, grounds. */
export async function choicesOf(db: Db, tenantId: string): Promise<ChoicesBody> {
  const columns = await allColumns(db, tenantId)
  const names = new Map(columns.map((column) => [column.columnId, column.name]))
  return {
    genres: genreKeys.map((value) => ({ value, ...genres[value] })),
    themes: [...themes],
    columns: columns
      .filter((column) => !column.closed)
      .map((column) => ({
        value: column.columnId,
        label:
          column.parentId === null ? column.name : `${names.get(column.parentId) ?? ''} / ${column.name}`,
      })),
    questions: attributeQuestions.map((question) => ({ ...question, article: citeText(question.cite) })),
    exemptions: Object.entries(exemptions).map(([key, exemption]) => ({
      key,
      label: exemption.label,
      article: citeText(exemption.cite),
      mustState: exemption.mustState,
      kinds: 'kinds' in exemption ? [...exemption.kinds] : [],
    })),
    relationKinds: relationKinds.map((value) => ({ value, label: relationLabels[value][0] })),
  }
}
