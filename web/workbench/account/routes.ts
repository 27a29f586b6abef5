import type { Screen } from '../screens.ts'

export const routes: readonly Screen[] = [
  {
    path: '/account',
    title: '账号与安全',
    group: 'system',
    keywords: '密码 登录 设备 退出',
    load: () => import('./AccountScreen.vue'),
  },
]
