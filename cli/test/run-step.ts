import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import type { Counts } from './counts.ts'
import type { Step } from './steps.ts'

const root = join(import.meta.dirname, '..', '..')

/** How a step ended. */
export interface Outcome extends Counts {
  step: Step
  seconds: number
}

/** Runs one step, its output in ours, under a line with its title. */
export async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.title} (${step.name}: ${step.command})`)
  const begun = performance.now()
  const code = await shell(step.command)
  const counts = weigh(code, step.count?.())
  const seconds = (performance.now() - begun) / 1000
  console.log(`── ${step.name}: ${counts.failed > 0 ? 'FAILED' : 'passed'} in ${seconds.toFixed(1)} s`)
  return { step, seconds, ...counts }
}

/** What a step that cannot be tried counts as. */
export function untried(step: Step, needs: string): Outcome {
  console.log(`\n── ${step.title} (${step.name}): not tried, since ${needs} failed`)
  return { step, seconds: 0, passed: 0, failed: 1, skipped: 0, problem: `not tried: ${needs} failed` }
}

/**
 * Holds the counted tests against the exit code: a step that says it failed has at least one failure.
 * @param counts undefined for a step that is one test itself
 */
export function weigh(code: number, counts: Counts | undefined): Counts {
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const failed = counts.failed + (counts.problem ? 1 : 0)
  if (failed > 0 || code === 0) return { ...counts, failed }
  return { ...counts, failed: 1, problem: `no test failed, yet it ended with ${code}` }
}

async function shell(command: string): Promise<number> {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(command, { cwd: root, env, shell: true, stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}
