/** 去标识化 of what identifies a person in lists and case files (个人信息保护法): the rest needs an audited act. */

/** 张三 → 张*; names of organisations are not personal data and stay. */
export const maskName = (name: string): string =>
  [...name].map((character, at) => (at === 0 ? character : '*')).join('')

/** The last four only: first digits of an identity card with them would tell who it is. */
export function maskNumber(number: string): string {
  const kept = number.length > 8 ? 4 : 0
  return '*'.repeat(number.length - kept) + number.slice(number.length - kept)
}

/** 13800001234 → 138****1234 */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`

export const maskEmail = (email: string): string => email.replace(/^(.).*(@.*)$/, '$1***$2')

/** Cut at the county, district or township: 某省某市某县*** */
export function maskAddress(address: string): string {
  const cut = /^.*?[县区旗市](?=[^县区旗市]*$)/.exec(address)?.[0]
  return address === '' ? '' : `${cut ?? ''}***`
}
