import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Order, Receipt } from './orders.ts'

/** A process that takes orders. */
export interface Worker {
  /** What it said when it was ready. */
  hello: { url?: string }
  order: (name: string, input: unknown) => Promise<Receipt>
  end: () => Promise<void>
}

/** Starts one of the files beside this one. @throws Error when it ends before it is ready */
export async function startWorker(file: string, env: Record<string, string>): Promise<Worker> {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...env }, stdio: 'inherit' })
  const hello = await firstWord(child, file)
  const waiting = new Map<number, (receipt: Receipt) => void>()
  child.on('message', (receipt: Receipt) => {
    waiting.get(receipt.id)?.(receipt)
    waiting.delete(receipt.id)
  })
  let last = 0
  return {
    hello,
    order(name, input) {
      const order: Order = { id: ++last, name, input }
      child.send(order)
      return new Promise((resolve) => waiting.set(order.id, resolve))
    },
    async end() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

async function firstWord(child: ChildProcess, file: string): Promise<{ url?: string }> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code} before it was ready`)
  })
  const [hello] = (await Promise.race([once(child, 'message'), ended])) as [{ url?: string }]
  ended.catch(() => undefined)
  return hello
}
