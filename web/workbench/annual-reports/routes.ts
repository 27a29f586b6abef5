import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/reports',
    title: '年度报告',
    group: 'reports',
    needs: 'report.read',
    keywords: '年报 统计 核查 发布',
    load: () => import('./ReportDesk.vue'),
  },
  {
    path: '/reports/:reportId',
    title: '年度报告编制',
    needs: 'report.read',
    load: () => import('./ReportScreen.vue'),
  },
]
