import type { Screen } from '../screens.ts'

const read = 'organisation.read'

export const routes: readonly Screen[] = [
  {
    path: '/organisations',
    title: '组织机构',
    group: 'system',
    needs: read,
    keywords: '机关 单位 部门 内设机构',
    load: () => import('./AuthorityList.vue'),
  },
  { path: '/organisations/:id', title: '行政机关', needs: read, load: () => import('./AuthorityScreen.vue') },
  {
    path: '/people',
    title: '人员岗位',
    group: 'system',
    needs: read,
    keywords: '账号 角色 授权 任职 离任 动态口令',
    load: () => import('./PeopleList.vue'),
  },
  { path: '/people/:id', title: '人员', needs: read, load: () => import('./PersonScreen.vue') },
  {
    path: '/site',
    title: '站点设置',
    group: 'system',
    needs: read,
    keywords: '网站名称 主色 备案号 域名',
    load: () => import('./SiteScreen.vue'),
  },
]
