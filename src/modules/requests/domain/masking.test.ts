import { expect, test } from 'vitest'
import { maskAddress, maskEmail, maskName, maskNumber, maskPhone } from './masking.ts'

test.each([
  [maskName, '赵钱', '赵*'],
  [maskName, '欧阳赵钱', '欧***'],
  [maskName, '𠮷田', '𠮷*'],
  [maskName, '', ''],
  [maskNumber, '11010519491231002X', '**************002X'],
  [maskNumber, 'E1234567', '********'],
  [maskPhone, '13800001234', '138****1234'],
  [maskPhone, '1234567', '*******'],
  [maskEmail, 'someone@example.cn', 's***@example.cn'],
  [maskAddress, '云禾省云禾市云禾县长安路1号', '云禾省云禾市云禾县***'],
  [maskAddress, '长安路1号', '***'],
  [maskAddress, '', ''],
] as const)('%o of «%s» shows «%s»', (mask, given, shown) => expect(mask(given)).toBe(shown))
