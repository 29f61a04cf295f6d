import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { CLIENT_CORE, pinned, watchCpu } from '../pin.ts'
import { findProgram } from '../programs.ts'
import { readAutocannon } from './autocannon.ts'
import type { LoadResult } from './result.ts'
import { readWrk } from './wrk.ts'

/** Readers asking as fast as they are answered. */
export interface Load {
  url: string
  seconds: number
  connections: number
  /** Of the server, to see whether it was the one at its limit. */
  serverPid: number
}

/** Above this share of its core the load generator, and not the server, is what is measured: design section 6. */
export const VOID_ABOVE = 0.9

/** What generates the load here. */
export function loadGenerator(): 'wrk' | 'autocannon' {
  return findProgram('wrk') ? 'wrk' : 'autocannon'
}

/** Runs one load on the client's core, over kept connections, asking for gzip. */
export async function runLoad({ url, seconds, connections, serverPid }: Load): Promise<LoadResult> {
  const wrk = findProgram('wrk')
  const [duration, open] = [String(seconds), String(connections)]
  const header = 'Accept-Encoding: gzip'
  const command = wrk
    ? [wrk, '-t', '1', '-c', open, '-d', duration, '--latency', '-H', header, url]
    : [process.execPath, autocannon(), '--json', '-c', open, '-d', duration, '-H', header, url]
  const { output, clientCpu, serverCpu } = await watched(command, serverPid)
  return { ...(wrk ? readWrk(output) : readAutocannon(output)), clientCpu, serverCpu }
}

function autocannon(): string {
  return fileURLToPath(import.meta.resolve('autocannon'))
}

/** Runs a load generator and watches its processor time and the server's, as long as both are there. */
export async function watched(command: readonly string[], serverPid: number) {
  const [program, args] = pinned(command, CLIENT_CORE)
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (part: Buffer) => stdout.push(part))
  child.stderr.on('data', (part: Buffer) => stderr.push(part))
  const closed = once(child, 'close')
  const [client, server] = [watchCpu(child.pid!), watchCpu(serverPid)]
  let clientCpu: number | null = null
  let serverCpu: number | null = null
  // A process that has ended tells nothing any more: the last look before the end counts.
  const looking = setInterval(() => {
    clientCpu = client() ?? clientCpu
    serverCpu = server() ?? serverCpu
  }, LOOK)
  const [code] = (await closed) as [number | null]
  clearInterval(looking)
  if (code !== 0)
    throw new Error(`${command.join(' ')} ended with ${code}:\n${Buffer.concat(stderr).toString()}`)
  return { output: Buffer.concat(stdout).toString(), clientCpu, serverCpu }
}

/** Milliseconds. */
const LOOK = 250
