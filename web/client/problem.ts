/** What the server says when it refuses (RFC 9457, `application/problem+json`). */
export interface ProblemBody {
  /** `urn:problem:REQ-EXTENSION-TOO-LONG` */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  /** `foi-reg-2019/33.2` */
  readonly cite?: string
  readonly errors?: readonly FieldError[]
}

/** One wrong field: `pointer` is a JSON pointer into the body (`/description`). */
export interface FieldError {
  readonly pointer: string
  readonly message: string
}

/** A refusal as thrown by the client. Anything else thrown is a fault (`NetworkFailure` or a bug). */
export class Problem extends Error {
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.title)
    this.name = 'Problem'
    this.body = body
  }
  /** `REQ-EXTENSION-TOO-LONG` */
  get code(): string {
    return this.body.type.replace(/^urn:problem:/, '')
  }
  /** The message for one control, by its name or pointer. */
  for(field: string): string | undefined {
    const pointer = field.startsWith('/') ? field : `/${field}`
    return this.body.errors?.find((error) => error.pointer === pointer)?.message
  }
}

/** The server was not reached, or did not answer in its own format. */
export class NetworkFailure extends Error {
  readonly status: number | null
  constructor(status: number | null, cause?: unknown) {
    super(status === null ? 'unreachable' : `status ${status}`, { cause })
    this.name = 'NetworkFailure'
    this.status = status
  }
}
