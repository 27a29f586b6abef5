import { createInterface } from 'node:readline'

/** A password: typed unseen and twice on a terminal, else the first line of standard input. Null when the two differ. */
export async function askPassword(
  input: NodeJS.ReadStream,
  prompt: NodeJS.WriteStream,
): Promise<string | null> {
  if (!input.isTTY) return firstLine(input)
  const first = await typed(input, prompt, '密码（至少 12 个字，输入时不显示）：')
  const second = await typed(input, prompt, '再输入一次：')
  return first === second ? first : null
}

async function firstLine(input: NodeJS.ReadStream): Promise<string> {
  for await (const line of createInterface({ input })) return line
  return ''
}

function typed(input: NodeJS.ReadStream, prompt: NodeJS.WriteStream, question: string): Promise<string> {
  prompt.write(question)
  input.setRawMode(true)
  input.setEncoding('utf8')
  input.resume()
  return new Promise((resolve, reject) => {
    let text = ''
    const end = (settle: () => void) => {
      input.off('data', take)
      input.setRawMode(false)
      input.pause()
      prompt.write('\n')
      settle()
    }
    const take = (typed: string) => {
      for (const character of typed) {
        if (character === '\r' || character === '\n') return end(() => resolve(text))
        if (character === '\u0003') return end(() => reject(new Error('已取消')))
        text =
          character === '\u007f' || character === '\b' ? [...text].slice(0, -1).join('') : text + character
      }
    }
    input.on('data', take)
  })
}
