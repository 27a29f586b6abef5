import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { screens } from './screens.ts'
import AppShell from './shell/AppShell.vue'
import { words } from './texts.ts'
import './workbench.css'

const router = createRouter({
  history: createWebHistory('/workbench/'),
  routes: [
    ...screens.map((screen) => ({
      path: screen.path,
      component: screen.load,
      meta: { title: screen.title },
    })),
    { path: '/:rest(.*)*', component: () => import('./shell/NotFound.vue'), meta: { title: words.notFound } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

// A screen reader hears where it is: the title changes and the focus goes to the new screen.
router.afterEach((to, from) => {
  document.title = `${String(to.meta.title)} - ${words.workbench}`
  if (from.matched.length > 0 && to.path !== from.path)
    document.getElementById('content')?.focus({ preventScroll: true })
})

createApp(AppShell).use(router).mount('#app')
