import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { clientOptions } from '../../cli/build-client.ts'

/** What a first visit may spend on script, after brotli: section 6 of the design. */
const BUDGET = 6 * 1024

test('the readers’ script is one module of a few kilobytes', async () => {
  const { outputFiles } = await build({ ...clientOptions, write: false })
  expect(outputFiles.map(({ path }) => path.replace(/^.*\//, ''))).toEqual([
    expect.stringMatching(/^reader-[A-Z0-9]{8}\.js$/),
  ])
  const script = outputFiles[0]!.contents
  const size = brotliCompressSync(script).length
  expect(size).toBeGreaterThan(500)
  expect(size).toBeLessThan(BUDGET)
})
