import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { addPortalAssets, addWorkbench } from './assets.ts'

async function aServer() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-assets-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets', 'portal-aB3_x-9Z.css'), ':root{color:black}'.repeat(50))
  writeFileSync(join(folder, 'assets', 'mark.svg'), '<svg/>')
  writeFileSync(join(folder, 'index.html'), '<!doctype html>shell')
  const app = Fastify()
  await addPortalAssets(app, join(folder, 'assets'))
  await addWorkbench(app, folder)
  return app
}

test('a file with a hash in its name is kept for ever, another for a day', async () => {
  const app = await aServer()
  const css = await app.inject({ url: '/assets/portal-aB3_x-9Z.css', headers: { 'accept-encoding': 'gzip' } })
  expect(css.headers['cache-control']).toContain('immutable')
  expect(gunzipSync(css.rawPayload).toString()).toContain(':root')
  expect((await app.inject('/assets/mark.svg')).headers['cache-control']).toBe('public, max-age=86400')
})

test("a site's colour is a stylesheet when it is readable, else there is none", async () => {
  const app = await aServer()
  expect((await app.inject('/assets/colour/8b1a1a.css')).body).toContain('--main:#8b1a1a')
  for (const wrong of ['ffcc00.css', 'red.css', '8b1a1a%7D.css'])
    expect((await app.inject(`/assets/colour/${wrong}`)).statusCode).toBe(404)
})

test('a wish is kept in a cookie and leads back to the page', async () => {
  const reply = await (await aServer()).inject('/view?text=large&back=/item/1')
  expect(reply.statusCode).toBe(303)
  expect(reply.headers.location).toBe('/item/1')
  expect(reply.headers['set-cookie']).toContain('gk-view=zh-CN.auto.large')
  expect((await (await aServer()).inject('/view?back=//evil.example')).headers.location).toBe('/')
})

test('every address of the workbench is its shell, but a missing file is missing', async () => {
  const app = await aServer()
  expect((await app.inject('/workbench/requests/1')).body).toContain('shell')
  expect((await app.inject('/workbench/assets/old-12345678.js')).statusCode).toBe(404)
})
