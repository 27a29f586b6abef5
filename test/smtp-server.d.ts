// The package brings no types; these are the parts that the tests use.
declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'
  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean
      disabledCommands?: string[]
      logger?: boolean
      onData(
        stream: Readable,
        session: { envelope: { rcptTo: { address: string }[] } },
        done: (error?: Error) => void,
      ): void
    })
    readonly server: Server
    listen(port: number, host: string, ready: () => void): void
    close(done?: () => void): void
  }
}
