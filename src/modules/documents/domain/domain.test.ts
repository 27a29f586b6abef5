import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../kernel/plain-date.ts'
import { attributeQuestions } from './attribute-questions.ts'
import { classificationMark } from './classified.ts'
import { type Content, contentHash, emptyContent, plainText } from './content.ts'
import { difference } from './difference.ts'
import { chainOf, maySign, nextGate, type Signature } from './gates.ts'
import { genreKeys } from './genres.ts'
import { indexNumber, numberKey } from './index-number.ts'
import { isTooDeep } from './nesting.ts'
import { isIdNumber, isLuhn, personalData } from './personal-data.ts'
import { sanitise } from './sanitise.ts'
import { findMark, screen } from './screening.ts'
import { validityOn } from './validity.ts'
import { findWrongWords } from './wrong-words.ts'

const good: Content = {
  ...emptyContent,
  title: '云禾县农田水利管理办法',
  html: '<p>第一条 为了加强农田水利管理，制定本办法。</p>',
  abstract: '规定农田水利工程的建设、运行和管护。',
  genre: 'normative',
  columnId: 'item-20-1',
  documentNumber: '云政规〔2026〕3号',
  formedOn: plainDate('2026-11-02'),
  attribute: { kind: 'proactive' },
  noInterpretation: '与上位办法一致，已由县水利局解读',
}
const facts = {
  today: plainDate('2026-11-23'),
  sameNumber: null,
  hasInterpretation: false,
  isColumnOpen: true,
}
const rules = (content: Content, over = {}) => screen(content, { ...facts, ...over }).map(({ rule }) => rule)

describe('sanitise: what comes in is a document, nothing else', () => {
  test.each([
    ['<script>alert(1)</script><p>正文</p>', '<p>正文</p>'],
    ['<p onclick="x()" style="position:fixed">正文</p>', '<p>正文</p>'],
    ['<a href="javascript:alert(1)">链接</a>', '<a>链接</a>'],
    ['<a href=" jAvA\tscript:alert(1)">链接</a>', '<a>链接</a>'],
    ['<a href="//evil.example/x">链接</a>', '<a>链接</a>'],
    ['<a href="data:text/html,x">链接</a>', '<a>链接</a>'],
    ['<img src="https://evil.example/p.gif"><p>正文</p>', '<p>正文</p>'],
    ['<svg><script>1</script></svg><math><mi>x</mi></math>', 'x'],
    ['<style>body{display:none}</style><p>正文</p>', '<p>正文</p>'],
    ['<iframe src="/x">里面</iframe><p>正文</p>', '<p>正文</p>'],
    ['<h1>总则</h1><div>段落</div>', '<h2>总则</h2><p>段落</p>'],
    ['<p class="align-right evil">云禾县人民政府</p>', '<p class="align-right">云禾县人民政府</p>'],
    ['<p>a<p>&nbsp;</p>', '<p>a</p>'],
  ])('%s', (dirty, clean) => expect(sanitise(dirty)).toBe(clean))

  test('a picture of ours stays', () => {
    const picture = '<img src="/files/0192f0c1-0000-7000-8000-000000000000" alt="图示" />'
    expect(sanitise(picture)).toBe(picture)
  })
  test('cleaning twice changes nothing, whatever is pasted', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '<b>',
      '<a href="javascript:1">',
      '<!--',
      '-->',
      '<img src=x onerror=1>',
      '&lt;',
      '"',
      '<svg/onload=1>',
      '中文',
      '<table><td>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string())), (parts) => {
        const once = sanitise(parts.join(''))
        expect(sanitise(once)).toBe(once)
        expect(once).not.toMatch(/<script|<svg|<[a-z][^>]*\son\w+=|<[^>]*javascript:/i)
      }),
    )
  })
  test.each(['<p><b>', '<b x="<">', '<div>', '<li><p>', '<table><td>'])(
    '%s a hundred thousand times is refused at once',
    (tags) => {
      const started = performance.now()
      expect(isTooDeep(tags.repeat(100_000))).toBe(true)
      expect(performance.now() - started).toBeLessThan(1_000)
    },
  )
  test('a long document of ordinary depth is cleaned in time', () => {
    const long = '<h2>标题</h2><p>一段<strong>文字</strong></p><ul><li>甲</li></ul>'.repeat(8_000)
    expect(isTooDeep(long)).toBe(false)
    const started = performance.now()
    sanitise(long)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('marks of secrecy', () => {
  test.each([
    '秘密★10年',
    '机密★',
    '绝密 ★ 长期',
    '【内部资料】',
    '内部资料 注意保存',
    '工作秘密',
    '机 密',
    '正文一行\n秘密☆\n又一行',
    '（秘密★）',
  ])('refused: %s', (text) => expect(classificationMark(text)).not.toBeNull())
  test.each([
    '开展保守国家秘密法宣传',
    '泄露工作秘密的，依法处理',
    '内部资料性出版物管理办法',
    '商业秘密保护',
    '秘密举报电话',
  ])('may enter: %s', (text) => expect(classificationMark(text)).toBeNull())
  test('in every field', () => {
    for (const content of [
      { ...good, title: '秘密★ 通知' },
      { ...good, html: '<p>文头</p><p>机密★1年</p>' },
      { ...good, abstract: '绝密★' },
      { ...good, keywords: ['工作秘密'] },
      { ...good, attachments: [{ fileId: 'x', name: '内部资料.docx', size: 1, mediaType: 'x', sha256: '' }] },
    ])
      expect(findMark(content)).not.toBeNull()
    expect(findMark(good)).toBeNull()
  })
})

describe('personal data', () => {
  // 11010519491231002X is the example of GB 11643 itself: the weighted sum is 167, 167 mod 11 = 2, check character X.
  test('an identity number by its check character', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true)
    expect(isIdNumber('110105194912310021')).toBe(false)
    expect(isIdNumber('11010519491331002X')).toBe(false)
  })
  // 4111111111111111 is the test card of the networks.
  test('a card by Luhn', () => {
    expect(isLuhn('4111111111111111')).toBe(true)
    expect(isLuhn('4111111111111112')).toBe(false)
  })
  test.each([
    ['身份证11010519491231002X。', 'id-number', '******************'],
    ['身份证１１０１０５１９４９１２３１００２X', 'id-number', '******************'],
    ['电话138 0013 8000，', 'mobile', '138****8000'],
    ['卡号4111 1111 1111 1111', 'bank-card', '************1111'],
  ])('%s', (text, kind, masked) => expect(personalData(text)).toMatchObject([{ kind, masked }]))
  test.each([
    '统一社会信用代码11620622013933539B',
    '项目代码2020-330482-50-03-163592',
    '010-12345678',
    '金额4111111111111112元',
    '文号20260001号',
  ])('not a person: %s', (text) => expect(personalData(text)).toEqual([]))
})

describe('words', () => {
  test.each(['请按排名先后', '公布署名文章', '本人自己经办'])('right use: %s', (text) =>
    expect(findWrongWords(text)).toEqual([]),
  )
  test('a wrong one is found with its mend', () =>
    expect(findWrongWords('电子郎箱，截止目前').map(({ word }) => word.right)).toEqual([
      '电子邮箱',
      '截至目前',
    ]))
})

describe('screening', () => {
  test('a complete document has no finding', () => expect(screen(good, facts)).toEqual([]))
  test.each<[string, Partial<Content>, string]>([
    ['without attribute', { attribute: null }, 'attribute-missing'],
    [
      'withheld without a reason',
      { attribute: { kind: 'withheld', ground: 'process', part: '过程稿', reason: '' } },
      'reason-missing',
    ],
    [
      'withheld as process information of no kind',
      { attribute: { kind: 'withheld', ground: 'process', part: '', reason: '尚未定稿，不宜公开' } },
      'part-missing',
    ],
    [
      'a state secret with its text',
      {
        attribute: {
          kind: 'withheld',
          ground: 'stateSecret',
          part: '',
          reason: '审查单2026-1，确定为国家秘密',
        },
      },
      'secret-content',
    ],
    ['without formed day', { formedOn: null }, 'formed-missing'],
    ['formed tomorrow', { formedOn: plainDate('2026-11-24') }, 'formed-in-future'],
    ['a normative document without number', { documentNumber: null }, 'number-missing'],
    ['a normative document without interpretation', { noInterpretation: '' }, 'interpretation-missing'],
    ['an identity number in the text', { html: '<p>身份证11010519491231002X</p>' }, 'id-number'],
    ['a mobile number without ground', { html: '<p>13800138000</p>' }, 'mobile'],
    ['expiry before the formed day', { expiresOn: plainDate('2026-10-01') }, 'expires-before-effective'],
    ['headings that skip', { html: '<h2>一</h2><h4>1</h4>' }, 'heading-skips'],
    [
      'a picture nobody can read',
      { html: '<p><img src="/files/0192f0c1-0000-7000-8000-000000000000" alt="" /></p>' },
      'picture-without-text',
    ],
    ['neither text nor file', { html: '' }, 'text-missing'],
  ])('%s', (_title, change, rule) => expect(rules({ ...good, ...change })).toEqual([rule]))
  test('a taken number and a closed column', () =>
    expect(rules(good, { sameNumber: '旧办法', isColumnOpen: false })).toEqual([
      'column-missing',
      'number-taken',
    ]))
})

describe('the chain', () => {
  const signature = (gate: string, over: Partial<Signature> = {}): Signature => ({
    gate,
    verdict: 'passed',
    round: 1,
    hash: 'aa',
    personId: gate,
    ...over,
  })
  test('every genre ends at the disclosure office, after secrecy, with at least two reviews in the unit', () => {
    for (const genre of genreKeys) {
      const keys = chainOf(genre).map(({ key }) => key)
      expect(keys.slice(-2)).toEqual(['secrecy', 'final'])
      expect(keys.length).toBeGreaterThanOrEqual(4)
    }
  })
  test('gates come in order; all passed is null', () => {
    const keys = ['first', 'second', 'third', 'secrecy', 'final']
    for (let n = 0; n <= 5; n++)
      expect(
        nextGate(
          'normative',
          keys.slice(0, n).map((key) => signature(key)),
          1,
          'aa',
        )?.key ?? null,
      ).toBe(keys[n] ?? null)
  })
  test('a signature on another text, of another round, or a return does not count', () => {
    for (const over of [{ hash: 'bb' }, { round: 0 }, { verdict: 'returned' as const }])
      expect(nextGate('normative', [signature('first', over)], 1, 'aa')?.key).toBe('first')
  })
  test('four eyes: no writer, no person twice in a round', () => {
    expect(maySign('p', ['p'], [], 1)).toBe('writer')
    expect(maySign(null, [], [], 1)).toBe('writer')
    expect(maySign('first', ['p'], [signature('first')], 1)).toBe('signed-before')
    expect(maySign('first', ['p'], [signature('first')], 2)).toBe('ok')
  })
})

test('the hash follows every part of the content and no order of keys', () => {
  const base = contentHash(good).toString('hex')
  expect(
    contentHash(Object.fromEntries(Object.entries(good).reverse()) as unknown as Content).toString('hex'),
  ).toBe(base)
  const file = { fileId: 'f', name: '表.xlsx', size: 1, mediaType: 'x', sha256: 'aa' }
  const changes: Partial<Content>[] = [
    { title: 'x' },
    { html: 'x' },
    { abstract: 'x' },
    { keywords: ['x'] },
    { genre: 'news' },
    { theme: 'x' },
    { columnId: 'x' },
    { documentNumber: 'x' },
    { formedOn: null },
    { effectiveOn: plainDate('2026-12-01') },
    { expiresOn: plainDate('2030-12-01') },
    { attribute: null },
    { attachments: [file] },
    { relations: [{ kind: 'basis', documentId: 'x' }] },
    { noInterpretation: 'x' },
    { personalDataGround: 'x' },
  ]
  const hashes = changes.map((change) => contentHash({ ...good, ...change }).toString('hex'))
  expect(new Set([base, ...hashes]).size).toBe(changes.length + 1)
  expect(changes.length).toBe(Object.keys(emptyContent).length)
})

test('validity on the days around each change', () => {
  const day = plainDate
  const base = {
    effectiveOn: day('2026-01-01'),
    expiresOn: day('2030-12-31'),
    repealedOn: null,
    repealKind: null,
    isAmended: false,
  } as const
  expect(validityOn(day('2025-12-31'), base)).toBe('not-yet')
  expect(validityOn(day('2026-01-01'), base)).toBe('in-force')
  expect(validityOn(day('2030-12-31'), base)).toBe('in-force')
  expect(validityOn(day('2031-01-01'), base)).toBe('expired')
  expect(validityOn(day('2027-01-01'), { ...base, isAmended: true })).toBe('amended')
  const repealed = {
    ...base,
    repealedOn: day('2028-03-01'),
    repealKind: 'repealed',
    isAmended: true,
  } as const
  expect(validityOn(day('2028-02-29'), repealed)).toBe('amended')
  expect(validityOn(day('2028-03-01'), repealed)).toBe('repealed')
  expect(validityOn(day('2035-03-01'), repealed)).toBe('repealed')
})

test('index numbers', () => {
  expect(indexNumber({ indexPrefix: '014416330', creditCode: null }, 2018, 4736)).toBe('014416330/2018-04736')
  expect(indexNumber({ indexPrefix: '', creditCode: '11370900004341590P' }, 2017, 150)).toBe(
    '11370900004341590P/2017-00150',
  )
  expect(indexNumber({ indexPrefix: '', creditCode: null }, 2017, 150)).toBeNull()
  expect(numberKey('云政规〔2026〕 3 号')).toBe(numberKey('云政规[2026]3号'))
})

test('every question of the attribute leads to an answer, and each ground is reached', () => {
  const byId = new Map(attributeQuestions.map((question) => [question.id, question]))
  const reached = new Set<string>()
  const walk = (id: string, seen: readonly string[]): void => {
    const question = byId.get(id)
    expect(question).toBeDefined()
    expect(seen).not.toContain(id)
    for (const step of question ? [question.yes, question.no] : []) {
      if ('question' in step) walk(step.question, [...seen, id])
      else reached.add('ground' in step ? step.ground : step.attribute)
    }
  }
  walk('secret', [])
  expect([...reached].sort()).toEqual(
    [
      'enforcementFile',
      'forbiddenByLaw',
      'internal',
      'on-request',
      'proactive',
      'process',
      'security',
      'stateSecret',
      'thirdParty',
    ].sort(),
  )
})

test('a difference gives both texts back, and marks only what changed', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '丙', '\n'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const rows = difference(a, b)
      const side = (which: 'left' | 'right') =>
        rows.flatMap((row) => (row[which] ? [row[which].map((piece) => piece.text).join('')] : [])).join('\n')
      expect(side('left')).toBe(a)
      expect(side('right')).toBe(b)
      if (a === b) expect(rows.every((row) => row.kind === 'same')).toBe(true)
    }),
  )
})

test('plain text keeps blocks apart and undoes entities', () =>
  expect(
    plainText('<h2>一</h2><p>甲 &lt;乙&gt;<br />丙</p><table><tr><td>1</td><td>2</td></tr></table>'),
  ).toBe('一\n甲 <乙>\n丙\n1\t2'))
