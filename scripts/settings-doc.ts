// Writes docs/settings.md from the schema of the settings: `node scripts/settings-doc.ts`.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { settingRows } from '../src/platform/settings.ts'

/** The text of docs/settings.md. */
export function settingsPage(): string {
  const rows = settingRows().map(
    ({ key, fallback, description }) =>
      `| \`${key}\` | ${fallback === null ? '' : `\`${fallback}\``} | ${description} |`,
  )
  return `# Settings

Read from the environment: \`PORT=9000 npm start\`. A wrong value stops the start with one clear line; \`gongkai settings\`
prints them with their present values. This page is written by \`scripts/settings-doc.ts\` from the schema.

| Setting | Default | 说明 |
|---|---|---|
${rows.join('\n')}
`
}

if (import.meta.main) writeFileSync(path.resolve(import.meta.dirname, '../docs/settings.md'), settingsPage())
