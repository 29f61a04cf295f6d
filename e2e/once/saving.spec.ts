import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { SavingFindings } from '../saving/run.ts'

/** Runs of two tabs over a bad network; the proof the desk was built upon had 2,000 (SAVING_RUNS=2000). */
const RUNS = Number(process.env.SAVING_RUNS ?? 100)

test('no typed word is lost by a bad network, another tab, a killed tab or a killed server', async () => {
  test.setTimeout(120_000 + RUNS * 10_000)
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['e2e/saving/run.ts', String(RUNS)], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const { lost, unsaved, ...findings } = JSON.parse(stdout.trim().split('\n').at(-1)!) as SavingFindings
  console.log(findings)
  expect(lost).toEqual([])
  expect(unsaved).toEqual([])
  expect(findings.unsettled).toBe(0)
  expect(findings.serverKills).toBeGreaterThan(0)
  for (const fault of ['slow', 'slow answer', 'lost', 'answer lost', 'silence', 'twice', 'signed out'])
    expect(findings.met[fault], fault).toBeGreaterThan(0)
})
