import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/documents',
    title: '信息列表',
    group: 'publishing',
    needs: 'document.read',
    keywords: '公开 草稿 审核 发布 撤回',
    load: () => import('./ItemList.vue'),
  },
  {
    path: '/documents/new',
    title: '起草信息',
    group: 'publishing',
    needs: 'document.draft',
    keywords: '新建 拟稿 发文',
    load: () => import('./NewItem.vue'),
  },
  { path: '/documents/:id', title: '编辑信息', needs: 'document.read', load: () => import('./EditItem.vue') },
  {
    path: '/documents/:id/review',
    title: '审核与发布',
    needs: 'document.read',
    load: () => import('./ReviewItem.vue'),
  },
]
