import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/audit',
    title: '审计记录',
    group: 'system',
    needs: 'audit.read',
    keywords: '日志 核验 审计链',
    load: () => import('./AuditList.vue'),
  },
]
