import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The workbench: a Vue application under /workbench/, its style in files of its own so that the content policy stays strict. */
export default defineConfig({
  root: `${import.meta.dirname}/workbench`,
  base: '/workbench/',
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: `${import.meta.dirname}/../dist/workbench`,
    emptyOutDir: true,
    target: ['chrome90', 'safari15', 'firefox90'],
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
})
