import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { findProgram } from './programs.ts'

/** The server under test has the first core to itself, whatever asks it the second. */
export const SERVER_CORE = 0
export const CLIENT_CORE = 1

/** Counted when this module is loaded: a process that keeps to one core has only one. */
export const cores = availableParallelism()

/** Whether processes can be kept to a core here. */
export function canPin(): boolean {
  return findProgram('taskset') !== null && cores > CLIENT_CORE
}

/** A command that keeps to one core, where the system can do that; else the command as it is. */
export function pinned(command: readonly string[], core: number): [program: string, args: string[]] {
  const taskset = canPin() ? findProgram('taskset') : null
  const [program, ...args] = command as [string, ...string[]]
  return taskset ? [taskset, ['-c', String(core), program, ...args]] : [program, args]
}

/** Processor time of a process so far, in seconds; null where the system does not tell. */
function cpuSeconds(pid: number): number | null {
  try {
    // The name may have blanks and brackets in it: what follows the last bracket is regular.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ')
    const [user, system] = [Number(fields[11]), Number(fields[12])]
    return (user + system) / ticksPerSecond()
  } catch {
    return null
  }
}

/** Memory a process has, in bytes. */
export interface Memory {
  /** RSS: its own and the pages of files it has mapped, the database's among them. */
  resident: number
  /** Its own alone. */
  own: number
}

/** @returns null where the system does not tell */
export function memoryOf(pid: number): Memory | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)![1]) * 1024
    return { resident: bytes('VmRSS'), own: bytes('RssAnon') }
  } catch {
    return null
  }
}

/** Watches a process: processor time over time, as a share of one core. */
export function watchCpu(pid: number): () => number | null {
  const begun = performance.now()
  const before = cpuSeconds(pid)
  return () => {
    const after = cpuSeconds(pid)
    if (before === null || after === null) return null
    return (after - before) / ((performance.now() - begun) / 1000)
  }
}

function ticksPerSecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
  return ticks
}
let ticks: number | undefined

/** Keeps this process, which asks and publishes, to the client's core. */
export function keepToClientCore(): void {
  const taskset = canPin() ? findProgram('taskset') : null
  if (taskset)
    spawnSync(taskset, ['-a', '-p', '-c', String(CLIENT_CORE), String(process.pid)], { stdio: 'ignore' })
}
