import pino, { type DestinationStream, type Logger } from 'pino'

// What says who somebody is, or lets one act as him. Names of fields, at three depths; lists and bodies are never logged whole.
const secret = (
  'authorization cookie password token csrf code secret totp_secret recoveryCodes ' +
  'name personName applicant contact idNumber id_number phone mobile email address postcode recipient body'
).split(' ')
const paths = secret.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`])

/** Structured log lines without personal data. A fault keeps its stack, but of its message no value that a database quotes. */
export function createLogger(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      redact: { paths: [...paths, 'headers["set-cookie"]', '*.headers["set-cookie"]'], censor: '[略]' },
      serializers: { err: (error: unknown) => (error instanceof Error ? errorOf(error) : String(error)) },
      base: null,
    },
    destination,
  )
}

function errorOf(error: Error): Record<string, unknown> {
  const code = 'code' in error ? String(error.code) : undefined
  const constraint = 'constraint' in error ? String(error.constraint) : undefined
  // PostgreSQL's messages quote what was entered («invalid input syntax for type date: "…"»); its detail quotes the row.
  const fromDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code)
  const message = fromDatabase ? error.message.replaceAll(/"[^"]*"/g, '"…"') : error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message,
    ...(code !== undefined && { errorCode: code }),
    ...(constraint !== undefined && { constraint }),
    stack: frames.slice(0, 12).join('\n'),
    ...(error.cause instanceof Error && { cause: errorOf(error.cause) }),
  }
}
