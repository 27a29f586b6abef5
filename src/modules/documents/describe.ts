import { citeText } from '../../law/cite.ts'
import { exemptions } from '../../law/exemptions.ts'
import { attributeLabels } from './domain/attribute-questions.ts'
import { type Attribute, type Content, plainText } from './domain/content.ts'
import { genres } from './domain/genres.ts'
import { fieldLabels, relationLabels } from './texts.ts'

/** An attribute in words, with its ground and article. */
export function describeAttribute(attribute: Attribute | null): string {
  if (attribute === null) return ''
  if (attribute.kind === 'proactive') return attributeLabels.proactive
  if (attribute.kind === 'on-request') return `${attributeLabels['on-request']}：${attribute.reason}`
  const { label, cite } = exemptions[attribute.ground]
  return `${attributeLabels.withheld}：${label}${attribute.part && `（${attribute.part}）`}，${citeText(cite)}；${attribute.reason}`
}

/** Metadata of a text as lines, always the same fields in the same order, for comparison. */
export function describeContent(content: Content): { label: string; value: string }[] {
  const line = (field: string, value: string | null) => ({ label: fieldLabels(field), value: value ?? '' })
  return [
    line('title', content.title),
    line('documentNumber', content.documentNumber),
    { label: '体裁', value: genres[content.genre].label },
    { label: '主题分类', value: content.theme },
    line('columnId', content.columnId),
    line('formedOn', content.formedOn),
    line('effectiveOn', content.effectiveOn),
    line('expiresOn', content.expiresOn),
    line('abstract', content.abstract),
    line('keywords', content.keywords.join('、')),
    line('attribute', describeAttribute(content.attribute)),
    line(
      'attachments',
      content.attachments.map((file) => `${file.name}（${file.sha256.slice(0, 8)}）`).join('、'),
    ),
    line(
      'relations',
      content.relations.map(({ kind, documentId }) => `${relationLabels[kind][0]} ${documentId}`).join('、'),
    ),
    line('noInterpretation', content.noInterpretation),
    line('personalDataGround', content.personalDataGround),
  ]
}

/** Body of a text for comparison. */
export const textOf = (content: Content): string => plainText(content.html)
