/** Progress of the start on the terminal: one line a step, with its time when it is done. */
export interface Progress {
  /** Runs a step under a heading. */
  step<T>(title: string, work: (note: (line: string) => void) => Promise<T>): Promise<T>
  line(text: string): void
}

export function terminalProgress(out: NodeJS.WriteStream, now: () => number): Progress {
  const line = (text: string) => void out.write(`${text}\n`)
  return {
    line,
    async step(title, work) {
      const began = now()
      const live = out.isTTY
      if (live) out.write(`… ${title}`)
      try {
        const value = await work((note) => out.write(live ? `\r\u001b[K… ${title}：${note}` : `  ${note}\n`))
        out.write(`${live ? '\r\u001b[K' : ''}✓ ${title}（${((now() - began) / 1000).toFixed(1)} 秒）\n`)
        return value
      } catch (error) {
        out.write(`${live ? '\r\u001b[K' : ''}✗ ${title}\n`)
        throw error
      }
    },
  }
}
