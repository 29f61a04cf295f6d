import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const SOURCES = '{app,cli,client,components,db,delivery,domain,i18n,jobs,lib,server}/**/*.{ts,tsx}'

const files = globSync(SOURCES, { cwd: ROOT, exclude: ['**/node_modules/**', 'cli/samples/**'] })
  .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)

/** The length below which this part of all files lies. */
function linesAt(part: number): number {
  return files[Math.max(0, Math.ceil(files.length * part) - 1)]?.lines ?? 0
}

test('files stay small: half of them to 60 lines, nine in ten to 120, all to 250', () => {
  const [median, ninetieth, longest] = [linesAt(0.5), linesAt(0.9), linesAt(1)]
  const longFiles = files.slice(-5).map(({ path, lines }) => `${path} ${lines}`)
  console.log(
    `${files.length} files: median ${median} lines, 90th percentile ${ninetieth}, longest ${longest}\n` +
      `longest: ${longFiles.reverse().join(', ')}`,
  )
  expect(median).toBeLessThanOrEqual(60)
  expect(ninetieth).toBeLessThanOrEqual(120)
  expect(longest).toBeLessThanOrEqual(250)
})
