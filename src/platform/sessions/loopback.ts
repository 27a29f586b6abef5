import type { FastifyRequest } from 'fastify'

/**
 * Whether a request was made on this very machine: from a loopback address, to a loopback name, through no proxy.
 * A proxy on the same machine would make the whole world look local; a foreign name would let a page of any site in (DNS rebinding).
 */
export function isLocal(request: Pick<FastifyRequest, 'ip' | 'hostname' | 'headers'>): boolean {
  const { ip, hostname, headers } = request
  const proxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(
    (name) => headers[name] !== undefined,
  )
  return (
    !proxied && isLoopback(ip) && (hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, '')))
  )
}

const isLoopback = (address: string): boolean => /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
