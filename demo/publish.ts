import type { PlainDate } from '../src/kernel/plain-date.ts'
import {
  type Content,
  documentCommands as commands,
  contentHash,
  emptyContent,
} from '../src/modules/documents/index.ts'
import { type Demo, must } from './context.ts'
import type { AuthorityKey, PersonKey } from './government.ts'

export interface Item {
  readonly at: AuthorityKey
  readonly content: Partial<Content> & Pick<Content, 'title' | 'html' | 'genre'>
}

/** How far an item gets: the demonstration shows each stage. */
export type Stage = 'draft' | 'in-review' | 'approved' | 'released'

const reviewers: readonly PersonKey[] = ['first', 'second', 'third', 'secrecy', 'officer']
const briefly: readonly PersonKey[] = ['first', 'third', 'secrecy', 'officer']

/** Drafts an item on a day and takes it as far as `stage` through the chain that its genre needs. Returns its identifier. */
export async function publish(
  demo: Demo,
  item: Item,
  on: PlainDate,
  stage: Stage = 'released',
): Promise<string> {
  const deps = demo.on(on)
  const content: Content = {
    ...emptyContent,
    attribute: { kind: 'proactive' },
    formedOn: on,
    ...item.content,
  }
  const drafted = await must(commands.draft(deps, demo.as('drafter', item.at), content))
  const { documentId } = drafted
  if (stage === 'draft') return documentId
  await must(commands.submit(deps, demo.as('drafter', item.at), documentId))
  const hash = contentHash(content).toString('hex')
  const chain = content.genre === 'news' ? briefly : reviewers
  for (const person of stage === 'in-review' ? chain.slice(0, 1) : chain)
    await must(
      commands.review(deps, demo.as(person, item.at), {
        documentId,
        verdict: 'passed',
        hash,
        remark: '',
        slipNumber: person === 'secrecy' ? `保审〔${on.slice(0, 4)}〕${on.slice(5, 7)}${on.slice(8)}号` : '',
        onPaper: false,
      }),
    )
  if (stage === 'released') await must(commands.release(deps, demo.as('head', item.at), { documentId, hash }))
  return documentId
}
