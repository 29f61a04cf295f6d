import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Acknowledged } from './freshness.ts'
import type { FromPublisher, Piece, ToPublisher } from './messages.ts'

export interface Publisher {
  pieces: Piece[]
  /** Publishes so many times, one every so many milliseconds; tells of each as it is acknowledged. */
  publish: (publications: number, every: number, told: (ack: Acknowledged) => void) => Promise<void>
}

/** Starts a process that publishes on a site's database. @param folder its DATA_DIR */
export async function startPublisher(folder: string): Promise<Publisher> {
  const child = fork(join(import.meta.dirname, 'publisher.ts'), {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const ended = exited.then(([code]) => {
    if (code !== 0) throw new Error(`the publisher ended with ${code}`)
  })
  const ready = Promise.withResolvers<Piece[]>()
  let told: (ack: Acknowledged) => void = () => undefined
  child.on('message', (message: FromPublisher) => {
    if (message.kind === 'ready') ready.resolve(message.pieces)
    if (message.kind === 'published') told(message)
  })
  ended.catch(ready.reject)
  const pieces = await ready.promise
  return {
    pieces,
    async publish(publications, every, tell) {
      told = tell
      child.send({ kind: 'go', publications, every } satisfies ToPublisher)
      await ended
    },
  }
}
