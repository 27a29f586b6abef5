import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/columns',
    title: '栏目管理',
    group: 'publishing',
    needs: 'catalogue.read',
    keywords: '公开目录 更新期限',
    load: () => import('./ColumnList.vue'),
  },
]
