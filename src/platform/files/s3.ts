import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { isSha256, type Shelf } from './store.ts'

export interface S3Settings {
  /** The bucket's address, path style or virtual host: `https://s3.example/bucket`. */
  readonly url: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

/** Contents in a bucket of any S3 service, one object each, named by the hash. Throws when the service refuses or is away. */
export function s3Shelf(settings: S3Settings): Shelf {
  const client = new AwsClient({
    accessKeyId: settings.keyId,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: 3,
  })
  const bucket = settings.url.replace(/\/$/, '')
  const request = async (method: string, key: string, init: RequestInit = {}) => {
    const response = await client.fetch(`${bucket}/${key}`, { method, ...init })
    if (!response.ok && response.status !== 404)
      throw new Error(`S3 ${method} ${response.status}: ${(await response.text()).slice(0, 200)}`)
    return response
  }
  return {
    async adopt(half, sha256) {
      const body = await readFile(half)
      const response = await request('PUT', sha256, {
        body: new Uint8Array(body),
        headers: { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' },
      })
      if (response.status === 404) throw new Error('S3 PUT 404: no such bucket')
      await response.body?.cancel()
    },
    async open(sha256) {
      if (!isSha256(sha256)) return null
      const response = await request('GET', sha256)
      if (response.status !== 404 && response.body)
        return Readable.fromWeb(response.body as unknown as ReadableStream<Uint8Array>)
      await response.body?.cancel()
      return null
    },
    async remove(sha256) {
      await (await request('DELETE', sha256)).body?.cancel()
    },
    async *list() {
      for (let token = ''; ; ) {
        const query = new URLSearchParams({ 'list-type': '2', ...(token && { 'continuation-token': token }) })
        const xml = await (await request('GET', `?${query}`)).text()
        for (const [, contents = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const [sha256, putAt] = [element(contents, 'Key'), element(contents, 'LastModified')]
          if (isSha256(sha256)) yield { sha256, putAt: new Date(putAt) }
        }
        token = element(xml, 'NextContinuationToken')
        if (token === '') return
      }
    },
  }
}

const element = (xml: string, name: string): string =>
  (new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '').replaceAll('&amp;', '&')
