import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const reports = join(import.meta.dirname, '..', '..', 'test-results')
const VITEST = 'projects.json'
const PLAYWRIGHT = 'e2e.json'

/** How many tests of a step ended which way. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
  /** What else is wrong, in one sentence; it counts as one failure. */
  problem?: string
}

/** Takes away the reports of earlier runs: an old one must not be counted for a run that wrote none. */
export function dropReports(): void {
  for (const file of [VITEST, PLAYWRIGHT]) rmSync(join(reports, file), { force: true })
}

/** Vitest's tests. The same tests must have run, and ended alike, on both engines. */
export function countEngineTests(): Counts {
  const projects = read(VITEST) as Record<string, Counts> | undefined
  if (!projects) return nothing('vitest left no report')
  const sum = (kind: 'passed' | 'failed' | 'skipped') =>
    Object.values(projects).reduce((total, project) => total + project[kind], 0)
  const { sqlite, postgres } = projects
  console.log(`Integration tests: ${total(sqlite)} on SQLite, ${total(postgres)} on PostgreSQL.`)
  const problem = unlikeEngines(sqlite, postgres)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    ...(problem && { problem }),
  }
}

/**
 * Compares what ran on the two engines.
 * @returns a sentence about the difference, or undefined where there is none
 */
export function unlikeEngines(sqlite: Counts | undefined, postgres: Counts | undefined): string | undefined {
  const [onSqlite, onPostgres] = [total(sqlite), total(postgres)]
  if (onSqlite === 0) return 'no integration test ran on SQLite'
  if (onSqlite !== onPostgres) return `${onSqlite} tests ran on SQLite and ${onPostgres} on PostgreSQL`
  if (sqlite?.skipped !== postgres?.skipped) return 'a test is skipped on one engine only'
  return undefined
}

/** Playwright's tests. */
export function countBrowserTests(): Counts {
  const report = read(PLAYWRIGHT) as
    { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>; errors: unknown[] } | undefined
  if (!report) return nothing('Playwright left no report')
  const { expected, unexpected, flaky, skipped } = report.stats
  const counts = { passed: expected, failed: unexpected + flaky, skipped }
  if (report.errors.length > 0) return { ...counts, problem: 'Playwright could not run all tests' }
  return expected + unexpected + flaky === 0 ? { ...counts, problem: 'no browser test ran' } : counts
}

function total(counts: Counts | undefined): number {
  return counts ? counts.passed + counts.failed + counts.skipped : 0
}

function nothing(problem: string): Counts {
  return { passed: 0, failed: 0, skipped: 0, problem }
}

function read(file: string): unknown {
  const path = join(reports, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
