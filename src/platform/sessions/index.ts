export { isLocal } from './loopback.ts'
export { hashPassword, isPassword, maxPasswordLength, minPasswordLength, weakness } from './password.ts'
export { cookieValue, newToken, readCookie, sessionCookie, tokenHash } from './token.ts'
export { enrolment, newTotpSecret, totpCode, totpStep } from './totp.ts'
