import { existsSync } from 'node:fs'
import { type Browser, chromium as playwright } from 'playwright-core'

/** The one command that helps when no browser starts. */
export const installHint = 'sudo apt-get install -y chromium'

const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The sandbox cannot start as root; anyone else keeps it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Where a Chromium may be, best first: the one named, Debian's, the one from npm (unpacked to the temporary folder). */
async function* candidates(): AsyncGenerator<string> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') yield named
  if (existsSync('/usr/bin/chromium')) yield '/usr/bin/chromium'
  const { default: packed } = await import('@sparticuz/chromium')
  yield await packed.executablePath()
}

/** A running Chromium, or null after saying what would help: tests then skip with that sentence. */
export async function launchBrowser(): Promise<Browser | null> {
  const failures: string[] = []
  try {
    for await (const executablePath of candidates()) {
      try {
        return await playwright.launch({ executablePath, args: flags })
      } catch (error) {
        failures.push(
          `${executablePath}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
        )
      }
    }
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error))
  }
  console.warn(`没有可用的浏览器，跳过浏览器测试。安装：${installHint}\n${failures.join('\n')}`)
  return null
}
