import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLocal } from './loopback.ts'
import { hashPassword, isPassword, weakness } from './password.ts'
import { cookieValue, newToken, readCookie, tokenHash } from './token.ts'
import { enrolment, totpCode, totpStep } from './totp.ts'

describe('passwords', () => {
  test('are kept as argon2id with 19 MiB and two passes', async () => {
    const kept = await hashPassword('云禾 县衙 门前 古槐')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(kept, '云禾 县衙 门前 古槐')).toBe(true)
    expect(await isPassword(kept, '云禾 县衙 门前 古柳')).toBe(false)
  })

  test('nobody has the password of a name that does not exist', async () =>
    expect(await isPassword(null, '')).toBe(false))

  test.each([
    ['Ab1!xyz', 'short'],
    ['password1234', 'common'],
    ['Admin@123456', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['zhangsan2024zhangsan', 'common'],
    ['x'.repeat(200), 'long'],
    ['correct horse battery', null],
    ['云禾县衙门前有一棵古槐树', null],
  ])('%s: %s', (password, expected) => expect(weakness(password, ['zhangsan'])).toBe(expected))
})

describe('the cookie', () => {
  test('names the government and finds its session by a hash', () => {
    const token = newToken()
    expect(readCookie(cookieValue('yunhe', token))).toEqual({ tenantId: 'yunhe', hash: tokenHash(token) })
  })

  test('whatever else comes is nobody', () =>
    fc.assert(fc.property(fc.string(), (value) => readCookie(value) === null)))
})

describe('the second factor', () => {
  // RFC 6238, appendix B, SHA-1: the last six of the eight digits it prints. The secret is ASCII 12345678901234567890.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at %i seconds is %s', (seconds, code) => {
    expect(totpCode(secret, new Date(seconds * 1000))).toBe(code)
    expect(totpStep(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
  })

  test('a code is good one step early and late, not two', () => {
    const at = (seconds: number) => totpStep(secret, '005924', new Date(seconds * 1000))
    expect([at(1234567860), at(1234567890), at(1234567920)]).toEqual([41152263, 41152263, 41152263])
    expect([at(1234567800), at(1234567980)]).toEqual([null, null])
  })

  test('its picture can stand under our content policy', () => {
    const { uri, svg } = enrolment(secret, '云禾县政务公开', 'sys')
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(svg).not.toMatch(/style=|<script|<image/)
  })
})

describe('this very machine', () => {
  const request = (ip: string, hostname: string, headers = {}) => ({ ip, hostname, headers })
  test.each([
    [request('127.0.0.1', 'localhost'), true],
    [request('::1', '[::1]'), true],
    [request('::ffff:127.0.0.1', '127.0.0.1'), true],
    [request('10.1.2.3', 'localhost'), false],
    [request('127.0.0.1', 'www.yunhe.gov.cn'), false],
    [request('127.0.0.1', 'localhost', { 'x-forwarded-for': '1.2.3.4' }), false],
  ])('%o: %s', (asked, expected) => expect(isLocal(asked)).toBe(expected))
})
