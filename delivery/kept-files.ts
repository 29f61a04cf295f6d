import type { Stats } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { LRUCache } from 'lru-cache'
import { makeForms, type FileForms } from './file-forms.ts'
import { fileType } from './file-types.ts'

/** A small file in memory, compressed once; files of public/ and of the build are far below the bound. */
export interface KeptFile {
  type: string
  forms: FileForms
  size: number
  mtimeMs: number
  /** When the disk was last asked, in UTC milliseconds. */
  checked: number
}

/** Largest file kept, in bytes: style sheets, scripts, pictures; films are read from disk. */
const LARGEST = 1024 * 1024
/** Bytes of all forms of all kept files: a tenth of what the process may take. */
const MOST = 32 * 1024 * 1024
/** For so many milliseconds what the disk said is taken as true. */
const TRUSTED_FOR = 1000

const kept = new LRUCache<string, KeptFile>({ maxSize: MOST, sizeCalculation: sizeOf })
/** Files being read and compressed: who comes meanwhile waits for the same. */
const underWay = new Map<string, Promise<KeptFile>>()

/** The file as it is in memory, where it need not be looked at again. @param now UTC milliseconds */
export function keptFile(path: string, now: number): KeptFile | null {
  const file = kept.get(path)
  return file && now - file.checked < TRUSTED_FOR ? file : null
}

/**
 * Takes a file into memory, or finds it there unchanged.
 * @param found what the disk says of it now
 * @returns null for a file that is too large to be kept
 * @throws what reading throws
 */
export async function keepFile(
  path: string,
  found: Stats,
  cacheControl: string,
  now: number,
): Promise<KeptFile | null> {
  if (found.size > LARGEST) return null
  const before = kept.get(path)
  if (before && before.size === found.size && before.mtimeMs === found.mtimeMs) {
    before.checked = now
    return before
  }
  const key = `${path}\0${found.size}\0${found.mtimeMs}`
  const reading = underWay.get(key) ?? read(path, found, cacheControl, now)
  underWay.set(key, reading)
  try {
    return await reading
  } finally {
    underWay.delete(key)
  }
}

async function read(path: string, found: Stats, cacheControl: string, now: number): Promise<KeptFile> {
  const type = fileType(path)
  const forms = await makeForms(await readFile(path), type, cacheControl)
  const file = { type, forms, size: found.size, mtimeMs: found.mtimeMs, checked: now }
  kept.set(path, file)
  return file
}

function sizeOf({ forms }: KeptFile): number {
  return Object.values(forms).reduce((sum, form) => sum + form.bytes.length, 1)
}
