/** Passwords of the roles in test databases, which only this machine's tests can reach. */
export const testPasswords = { app: 'app-of-the-tests', portal: 'portal-of-the-tests' } as const
