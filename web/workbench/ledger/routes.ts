import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/declarations',
    title: '申报数与期初数',
    group: 'reports',
    needs: 'ledger.read',
    keywords: '申报 期初 台账 来源 依据',
    load: () => import('./DeclarationList.vue'),
  },
  {
    path: '/declarations/new',
    title: '申报数据',
    needs: 'declaration.file',
    load: () => import('./DeclarationNew.vue'),
  },
  {
    path: '/declarations/:declarationId',
    title: '申报',
    needs: 'ledger.read',
    load: () => import('./DeclarationScreen.vue'),
  },
]
