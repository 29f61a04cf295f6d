import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { Findings } from '../interleavings/run.ts'

/** Changes of the newsroom, each with some thirty reads around it. */
const STEPS = 300
/** Share of kept answers that may be made again though they come out the same. */
const NEEDLESS = 0.05

test('no reader gets an old page after a change was acknowledged, by whatever process', async () => {
  test.setTimeout(600_000)
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['e2e/interleavings/run.ts', String(STEPS)], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const findings = JSON.parse(stdout.trim().split('\n').at(-1)!) as Findings
  const { steps, seed, reads, hits, stale, misses, compared, drops } = findings
  const needless = findings.needless.length
  console.log({ steps, seed, reads, hits, stale, misses, compared, drops, needless })
  expect(findings.old).toEqual([])
  expect(findings.different).toEqual([])
  expect(compared).toBeGreaterThan(STEPS / 2)
  expect(needless / drops, findings.needless.join('\n')).toBeLessThanOrEqual(NEEDLESS)
})
