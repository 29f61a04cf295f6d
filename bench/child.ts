import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './folders.ts'
import { atTheEnd } from './leftovers.ts'
import { pinned, SERVER_CORE } from './pin.ts'

/** A server that was started for the bench. */
export interface Running {
  /** Its origin, `http://127.0.0.1:PORT`. */
  url: string
  pid: number
  stop: () => Promise<void>
}

/** How long a server may take until it answers, in milliseconds: a large database may be slow to open. */
const PATIENCE = 120_000
/** How long it may take to end before it is killed. */
const FAREWELL = 15_000

interface Start {
  command: readonly string[]
  env?: Record<string, string>
  port: number
  /** What it must answer below 500 before it counts as started. */
  path: string
  /** How often it is asked, in milliseconds. */
  every?: number
}

/** Starts a server on the server's core and waits until it answers. @throws when it ends or does not answer */
export async function startServer({ command, env, port, path, every = 50 }: Start): Promise<Running> {
  const [program, args] = pinned(command, SERVER_CORE)
  const output: Buffer[] = []
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part))
  const ended = atTheEnd(() => child.kill('SIGKILL'))
  child.once('exit', ended)
  const url = `http://127.0.0.1:${port}`
  const until = performance.now() + PATIENCE
  while (!(await answers(url + path))) {
    if (hasEnded(child) || performance.now() > until) {
      await end(child)
      throw new Error(`${command.join(' ')} does not answer:\n${Buffer.concat(output).toString()}`)
    }
    await wait(every)
  }
  return { url, pid: child.pid!, stop: () => end(child) }
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => null)
  await answer?.body?.cancel()
  return answer !== null && answer.status < 500
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([gone.then(() => true), wait(FAREWELL, false, { ref: false })])
  if (inTime) return
  child.kill('SIGKILL')
  await gone
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
