import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const br = promisify(brotliCompress)
const gz = promisify(gzip)

/** Both encodings of a body, made in the thread pool: the event loop goes on answering. */
export async function compressed(body: Buffer): Promise<{ readonly brotli: Buffer; readonly gzip: Buffer }> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [brotli, zipped] = await Promise.all([br(body, { params }), gz(body, { level: 6 })])
  return { brotli, gzip: zipped }
}
