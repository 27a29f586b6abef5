import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/',
    title: '我的待办',
    group: 'todo',
    needs: 'inbox.read',
    keywords: '首页 期限 任务',
    load: () => import('./TodoList.vue'),
  },
]
