import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moveWhole } from '#lib/move-whole.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-move-'))
  path = join(folder, 'a.jpg')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file that is written out. */
function made(content: string, name = 'made'): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('a file is there whole, and nothing else is', async () => {
  await moveWhole(made('picture'), path)
  expect(readdirSync(folder)).toEqual(['a.jpg'])
  expect(readFileSync(path, 'utf8')).toBe('picture')
})

test('a file of the same size is left as it is, one cut short is replaced', async () => {
  await moveWhole(made('picture'), path)
  const { ino } = statSync(path)
  await moveWhole(made('picture'), path)
  expect(statSync(path).ino).toBe(ino)
  expect(readdirSync(folder)).toEqual(['a.jpg'])
  writeFileSync(path, 'pict')
  await moveWhole(made('picture'), path)
  expect(readFileSync(path, 'utf8')).toBe('picture')
})

test('several at once all succeed', async () => {
  await Promise.all(['1', '2', '3'].map((name) => moveWhole(made('picture', name), path)))
  expect(readdirSync(folder)).toEqual(['a.jpg'])
})

test('what cannot be put there is an error', async () => {
  mkdirSync(join(path, 'full'), { recursive: true })
  await expect(moveWhole(made('picture'), path)).rejects.toThrow()
})
