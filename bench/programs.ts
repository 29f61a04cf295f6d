import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Places of programs for administrators, which a person's PATH often leaves out. */
const MORE_PLACES = ['/usr/sbin', '/usr/local/sbin', '/sbin']

/** Path of a program that can be run, or null. */
export function findProgram(name: string): string | null {
  const places = [...(process.env.PATH ?? '').split(delimiter), ...MORE_PLACES].filter(Boolean)
  return places.map((place) => join(place, name)).find(isExecutable) ?? null
}

/** What a program says of its version, first line; null where it is missing. */
export function versionOf(name: string, flag: string): string | null {
  const path = findProgram(name)
  if (!path) return null
  const { stdout, stderr } = spawnSync(path, [flag], { encoding: 'utf8' })
  return `${stdout}${stderr}`
    .split('\n')[0]!
    .replace(/\s*\[.*$/, '')
    .trim()
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
