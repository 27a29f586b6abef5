/** Colour of a state; the label always says it in words too. */
export type Tone = 'neutral' | 'good' | 'notice' | 'bad' | 'main'

const classes = {
  neutral: '',
  good: 'good',
  notice: 'notice-tone',
  bad: 'bad',
  main: 'main-tone',
} as const satisfies Record<Tone, string>

export const toneClass = (tone: Tone = 'neutral'): string => classes[tone]
