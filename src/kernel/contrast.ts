const channel = (value: number): number => {
  const c = value / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** Contrast of two colours `#rrggbb` as WCAG 2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Whether a site may take this as its main colour: `#rrggbb`, text of it on paper and paper on it readable (AA). */
export const isReadableMainColour = (hex: string): boolean =>
  /^#[0-9a-f]{6}$/i.test(hex) && contrast(hex, '#ffffff') >= 4.5 && contrast(hex, '#f6f7f9') >= 4.5

/** Contrast of a colour with white paper. */
export const contrastOnPaper = (hex: string): number => contrast(hex, '#ffffff')
