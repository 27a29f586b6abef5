import { renderSVG } from 'uqr'

const most = 500
const drawn = new Map<string, string>()

/** 二维码 of an address as SVG. Drawing one takes longer than the rest of the page (5 ms), so the last few hundred are kept. */
export function qrCode(address: string): string {
  const had = drawn.get(address)
  if (had !== undefined) {
    drawn.delete(address)
    drawn.set(address, had)
    return had
  }
  const svg = renderSVG(address)
  drawn.set(address, svg)
  const [oldest] = drawn.keys()
  if (drawn.size > most && oldest !== undefined) drawn.delete(oldest)
  return svg
}
