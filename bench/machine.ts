import { cpus, totalmem, type } from 'node:os'
import { cores } from './pin.ts'
import { versionOf } from './programs.ts'

/** What the figures were measured on and with. */
export function machineFacts(): Record<string, string> {
  const [cpu] = cpus()
  return {
    processor: `${cpu?.model.trim() ?? 'unknown'}, ${cores} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: type(),
    Node: process.version,
    nginx: versionOf('nginx', '-v')?.replace(/^nginx version: /, '') ?? 'not here',
    wrk: versionOf('wrk', '-v')?.replace(/ Copyright.*/, '') ?? 'not here, autocannon instead',
    taskset: versionOf('taskset', '-V') ?? 'not here: processes are not kept to a core',
  }
}
