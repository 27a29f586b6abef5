/** Sample props of every page, of an invented county (云溪县), for the browser test and for looking at pages while building them. */

import type { SiteInfo } from './props.ts'
import { informationSamples } from './samples/information.ts'
import { reportSamples } from './samples/reports.ts'
import { requestSamples } from './samples/requests.ts'
import type { PageSample } from './samples/sample.ts'

export const sampleSite: SiteInfo = {
  name: '云溪县人民政府',
  domain: 'www.yunxi.example',
  idCode: '9901230001',
  seal: '云',
  languages: [
    { language: 'zh-CN', label: '中文', href: '/view?language=zh-CN&back=/' },
    { language: 'ug', label: 'ئۇيغۇرچە', href: '/view?language=ug&back=/' },
    { language: 'en', label: 'English', href: '/view?language=en&back=/' },
  ],
  navigation: [
    { label: '首页', href: '/' },
    { label: '政府信息公开', href: '/disclosure', current: true },
    { label: '政策', href: '/policies' },
    { label: '互动交流', href: '/interaction' },
    { label: '政务服务', href: '/services' },
    { label: '数据开放', href: '/data' },
  ],
  search: { action: '/search' },
  footer: {
    sponsor: '云溪县人民政府办公室',
    operator: '云溪县大数据中心',
    icp: { label: '云ICP备00000000号', href: 'https://beian.example/' },
    police: { label: '云公网安备00000000000000号', href: 'https://police.example/' },
    organMark: { label: '党政机关网站', href: 'https://mark.example/' },
    findError: { label: '我为政府网站找错', href: 'https://errors.example/' },
    links: [
      { label: '关于本站', href: '/about' },
      { label: '无障碍说明', href: '/about/accessibility' },
      { label: '网站地图', href: '/sitemap' },
    ],
    contact: '地址：云溪县人民路1号　电话：0990-0000000（工作日 9:30—13:30，16:00—19:30）',
  },
}

export const samples: readonly PageSample[] = [
  ...informationSamples(),
  ...requestSamples(),
  ...reportSamples(),
]
