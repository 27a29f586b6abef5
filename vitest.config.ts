import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // The day is the day in Asia/Shanghai whatever the machine's zone; `TZ=America/New_York npm run test:fast` proves it.
    projects: [
      {
        test: {
          name: 'fast',
          include: ['{src,web,scripts,bench,golden,demo}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['{src,demo}/**/*.db.test.ts'],
          globalSetup: ['./test/database-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Pages and shell in a real browser, without a database.
          name: 'browser',
          include: ['e2e/**/*.browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['./test/database-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
    maxWorkers: 2,
  },
})
