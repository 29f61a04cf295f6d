import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProgram } from '../programs.ts'
import { readAutocannon } from './autocannon.ts'
import { watched } from './load.ts'
import type { LoadResult } from './result.ts'
import { readWrk } from './wrk.ts'

/** Readers who ask for pages in turn, so many times a second altogether. */
export interface PacedLoad {
  origin: string
  paths: readonly string[]
  perSecond: number
  seconds: number
  serverPid: number
  /** How far the last such load was from what was wanted, as wanted : had; 1 for the first. */
  correction?: number
}

/** Many connections that mostly wait, as readers do; wrk waits whole milliseconds between two requests of one. */
const CONNECTIONS = 256

/** Runs a paced load. It comes near the wanted speed only: the report says what it was. */
export async function runPaced(load: PacedLoad): Promise<LoadResult> {
  const wrk = findProgram('wrk')
  const command = wrk ? byWrk(wrk, load) : byAutocannon(load)
  const { output, ...cpu } = await watched(command, load.serverPid)
  return { ...(wrk ? readWrk(output) : readAutocannon(output)), ...cpu }
}

function byWrk(wrk: string, { origin, paths, perSecond, seconds, correction = 1 }: PacedLoad): string[] {
  const wait = (CONNECTIONS / perSecond / correction) * 1000
  const script = join(import.meta.dirname, 'paced.lua')
  const options = ['-t', '1', '-c', String(CONNECTIONS), '-d', String(seconds), '--latency', '-s', script]
  return [wrk, ...options, origin, '--', wait.toFixed(3), ...paths]
}

/** autocannon keeps to a speed by itself, and to the first page. */
function byAutocannon({ origin, paths, perSecond, seconds }: PacedLoad): string[] {
  const program = fileURLToPath(import.meta.resolve('autocannon'))
  const pace = ['-c', String(CONNECTIONS), '-d', String(seconds), '-R', String(Math.round(perSecond))]
  return [process.execPath, program, '--json', ...pace, '-H', 'Accept-Encoding: gzip', origin + paths[0]!]
}
