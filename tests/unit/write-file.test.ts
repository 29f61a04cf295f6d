import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '#lib/write-file.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'masthead-write-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file is there whole, and nothing else is', async () => {
  await writeWhole(join(folder, 'a.jpg'), Buffer.from('picture'))
  expect(readdirSync(folder)).toEqual(['a.jpg'])
  expect(readFileSync(join(folder, 'a.jpg'), 'utf8')).toBe('picture')
})

test('a file of the same size is left as it is, one cut short is replaced', async () => {
  const path = join(folder, 'a.jpg')
  await writeWhole(path, Buffer.from('picture'))
  const { ino } = statSync(path)
  await writeWhole(path, Buffer.from('picture'))
  expect(statSync(path).ino).toBe(ino)
  writeFileSync(path, 'pict')
  await writeWhole(path, Buffer.from('picture'))
  expect(readFileSync(path, 'utf8')).toBe('picture')
})

test('who reads meanwhile gets the old or the new, never a part', async () => {
  const path = join(folder, 'a.jpg')
  await writeWhole(path, Buffer.alloc(1))
  const sizes = new Set<number>()
  let writing = true
  const reading = (async () => {
    while (writing) sizes.add((await readFile(path)).byteLength)
  })()
  for (const megabytes of [4, 8]) await writeWhole(path, Buffer.alloc(megabytes * 1024 * 1024))
  writing = false
  await reading
  expect([1, 4 * 1024 * 1024, 8 * 1024 * 1024]).toEqual(expect.arrayContaining([...sizes]))
})

test('two at once both succeed', async () => {
  const path = join(folder, 'a.jpg')
  await Promise.all([1, 2, 3].map(() => writeWhole(path, Buffer.from('picture'))))
  expect(readdirSync(folder)).toEqual(['a.jpg'])
})

test('what cannot be put there leaves nothing behind', async () => {
  const path = join(folder, 'a.jpg')
  mkdirSync(join(path, 'full'), { recursive: true })
  await expect(writeWhole(path, Buffer.from('picture'))).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['a.jpg'])
})
