import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/outbox',
    title: '发件箱',
    group: 'system',
    needs: 'outbox.read',
    keywords: '邮件 信件 通知',
    load: () => import('./OutboxList.vue'),
  },
  { path: '/outbox/:id', title: '信件', needs: 'outbox.read', load: () => import('./OutboxMessage.vue') },
]
