import { createReadStream } from 'node:fs'
import { connect } from 'node:net'

/** A scanner's word on a file. `unavailable` counts as a refusal: what cannot be checked is not taken. */
export type Verdict = 'clean' | 'infected' | 'unavailable'
export type Scan = (path: string) => Promise<Verdict>

/** A scanner that speaks clamd's INSTREAM: chunks led by their length, a zero length ends. */
export const clamdScan =
  (url: string, patience = 30_000): Scan =>
  (path) =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(url)
      const socket = connect({ host: hostname, port: Number(port) || 3310 })
      let answer = ''
      const settle = (verdict: Verdict) => {
        socket.destroy()
        resolve(verdict)
      }
      socket.setTimeout(patience, () => settle('unavailable'))
      socket.on('error', () => settle('unavailable'))
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1')
      })
      socket.on('close', () =>
        settle(
          /: OK\0?\s*$/.test(answer) ? 'clean' : / FOUND\0?\s*$/.test(answer) ? 'infected' : 'unavailable',
        ),
      )
      socket.on('connect', async () => {
        try {
          socket.write('zINSTREAM\0')
          for await (const chunk of createReadStream(path)) {
            const length = Buffer.alloc(4)
            length.writeUInt32BE(chunk.length)
            socket.write(length)
            if (!socket.write(chunk)) await new Promise((drained) => socket.once('drain', drained))
          }
          socket.write(Buffer.alloc(4))
        } catch {
          settle('unavailable')
        }
      })
    })
