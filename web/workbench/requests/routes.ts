import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/requests',
    title: '申请办理',
    group: 'requests',
    needs: 'request.read',
    keywords: '依申请公开 答复 期限 逾期',
    load: () => import('./RequestList.vue'),
  },
  {
    path: '/requests/new',
    title: '登记申请',
    group: 'requests',
    needs: 'request.register',
    keywords: '窗口 信函 传真 代填',
    load: () => import('./IntakeForm.vue'),
  },
  {
    path: '/requests/calendars',
    title: '节假日安排',
    group: 'requests',
    needs: 'request.read',
    keywords: '工作日 调休 放假 通知',
    load: () => import('./CalendarNotices.vue'),
  },
  { path: '/requests/:id', title: '申请案卷', needs: 'request.read', load: () => import('./CaseFile.vue') },
]
