import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** How a scheduler's process ended. */
interface Ended {
  signal: NodeJS.Signals | null
  code: number | null
  /** How many there were; null where it was killed. */
  steps: number | null
}

/**
 * Starts a process of its own that carries out what is due, and waits for the word.
 * @param databaseUrl of the engine of this run
 * @param now UTC milliseconds
 * @param killBefore it is killed right before this step, counted from 1
 * @returns gives the word, and tells how it ended
 */
export async function startScheduler(
  databaseUrl: string,
  now: number,
  killBefore = Infinity,
): Promise<() => Promise<Ended>> {
  const child = fork(join(import.meta.dirname, 'process.ts'), {
    execArgv: [],
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, NOW: String(now), KILL_BEFORE: String(killBefore), LOG_LEVEL: 'fatal' },
    },
  })
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const first = await Promise.race([once(child, 'message'), ended])
  if (first[0] !== 'ready')
    throw new Error(`the scheduler's process ended with ${first[0]} before it was ready`)
  return async () => {
    let steps: number | null = null
    child.once('message', (told: { steps: number }) => void ({ steps } = told))
    child.send('go')
    const [code, signal] = await ended
    return { code, signal, steps }
  }
}
