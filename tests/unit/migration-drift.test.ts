import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { copyForDrizzle, findDrift } from '#cli/migration-drift.ts'

const TABLE = 'db/schema/locales.ts'
let copy = ''

afterEach(() => rmSync(copy, { recursive: true, force: true }))

/** The engines that drift once the table of locales is changed by one replacement. */
async function driftAfter(from: string, to: string): Promise<string[]> {
  copy = copyForDrizzle()
  const before = readFileSync(join(copy, TABLE), 'utf8')
  const after = before.replace(from, to)
  if (from !== to) expect(after).not.toBe(before)
  writeFileSync(join(copy, TABLE), after)
  return [...(await findDrift(copy)).keys()]
}

describe('drift of the migrations', { timeout: 30_000 }, () => {
  const both = ['sqlite', 'postgres']

  // That this checkout has none is a step of its own in `npm test`.
  test('is found on both engines for a new column', async () => {
    expect(await driftAfter('position: int()', 'extra: int(),\n  position: int()')).toEqual(both)
  })

  test('is found for a renamed column, about which drizzle-kit would ask', async () => {
    expect(await driftAfter('position: int()', 'place: int()')).toEqual(both)
  })

  test('is found where drizzle-kit fails without saying so by its exit code', async () => {
    expect(await driftAfter('code: string()', 'word: string()')).toEqual(both)
  })
})
