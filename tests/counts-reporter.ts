import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import type { Counts } from '#cli/test/counts.ts'

/**
 * Counts the tests of each project into test-results/projects.json, which vitest's own JSON does not
 * tell apart: both engines must have run as many.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const projects: Record<string, Counts> = {}
    for (const module of modules) {
      const counts = (projects[module.project.name] ??= { passed: 0, failed: 0, skipped: 0 })
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state === 'pending' ? 'failed' : state]++
      }
      // A file that does not load has no tests; it must not pass for an empty one.
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++
    }
    const folder = join(import.meta.dirname, '..', 'test-results')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'projects.json'), JSON.stringify(projects, null, 2) + '\n')
  }
}
