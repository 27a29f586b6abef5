import type { FastifyRequest } from 'fastify'

const patience = 1_000

/**
 * Ends a request that was answered before all of it came (an upload above its limit). What still comes is thrown away for
 * a moment, so that the client gets to read the answer, and then the connection is cut: left unread it would stay open.
 */
export function dropUnread(request: FastifyRequest): void {
  const { raw } = request
  if (raw.complete || raw.destroyed) return
  raw.unpipe()
  raw.resume()
  const timer = setTimeout(() => raw.destroy(), patience)
  timer.unref()
  raw.once('close', () => clearTimeout(timer))
  raw.socket.once('close', () => clearTimeout(timer))
}
