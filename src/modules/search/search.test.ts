import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigrams, matchQuery } from './bigrams.ts'
import { excerptOf } from './find.ts'

test('pairs of Chinese characters, whole words of others, one width and case', () => {
  expect(bigrams('农田水利，ABC１２３')).toEqual(['农田', '田水', '水利', 'abc123'])
  expect(bigrams('云政规〔2026〕3号')).toEqual(['云政', '政规', '2026', '3', '号'])
  expect(bigrams('，！？ ')).toEqual([])
})
test('whatever stands in a text is matched by its lexemes', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('农', '田', '水', '利', '办', '法'), minLength: 2, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [from, length] = [a % (text.length - 1), 2 + (b % text.length)]
        const all = new Set(bigrams(text))
        for (const lexeme of bigrams(text.slice(from, from + length)))
          if ([...lexeme].length > 1) expect(all).toContain(lexeme)
      },
    ),
  ))
test('a query is quoted, so no sign in it is an operator', () => {
  expect(matchQuery("it's & 水利 | !")).toBe("'it' & 's' & '水利'")
  expect(matchQuery('办')).toBe("'办':*")
  expect(matchQuery('!!!')).toBeNull()
})
test('pieces of an excerpt make the text again, the match marked', () => {
  const pieces = excerptOf('为了加强农田水利管理，制定本办法。', '水利')
  expect(pieces.map((piece) => piece.text).join('')).toBe('为了加强农田水利管理，制定本办法。')
  expect(pieces.filter((piece) => piece.match).map((piece) => piece.text)).toEqual(['水利'])
})
