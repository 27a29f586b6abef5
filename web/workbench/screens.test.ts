import { expect, test } from 'vitest'
import { navigationFor, type Screen } from './screens.ts'

const load = () => Promise.reject(new Error('not opened'))
const all: Screen[] = [
  { path: '/requests', title: '申请', group: 'requests', needs: 'request.read', load },
  { path: '/requests/:id', title: '一件申请', needs: 'request.read', load },
  { path: '/', title: '我的待办', group: 'todo', load },
  { path: '/accounts', title: '账号', group: 'system', needs: 'account.manage', load },
]

test('a post sees the groups in which it may open something, in the order of the groups', () => {
  const labels = navigationFor(all, ['request.read']).map(({ label, screens }) => [label, screens.length])
  expect(labels).toEqual([
    ['我的待办', 1],
    ['依申请公开', 1],
  ])
})
