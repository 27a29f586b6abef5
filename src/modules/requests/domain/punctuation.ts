/** Full-width punctuation between Chinese characters, for sentences of the law data. Never for what people typed. */
export const punctuate = (text: string): string =>
  text
    .replace(
      /(?<=[\p{Script=Han}”》）])[,;:](?=[\p{Script=Han}“《（\d]|$)|(?<=\d)[,;:](?=[\p{Script=Han}“《（])/gu,
      (mark) => wide[mark] ?? mark,
    )
    .replace(/\(([\p{Script=Han}\d]+)\)/gu, '（$1）')
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }
