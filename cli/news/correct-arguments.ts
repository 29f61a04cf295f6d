import type { Replacement } from '#domain/articles/replace-text.ts'
import { UsageError } from './verb.ts'

const FLAG = '--replace'

/**
 * Makes one argument of `--replace OLD NEW`. Options with two values are unknown to commander, and the
 * words may begin with a dash or be empty.
 * @throws UsageError when a word is missing
 */
export function pairReplacements(args: readonly string[]): string[] {
  const paired: string[] = []
  for (let at = 0; at < args.length; at++) {
    if (args[at] !== FLAG) {
      paired.push(args[at]!)
      continue
    }
    const [old, now] = args.slice(at + 1, at + 3)
    if (old === undefined || now === undefined) {
      throw new UsageError(
        '--replace takes two values: the words as they stand, and the words in their place.',
      )
    }
    paired.push(`${FLAG}=${JSON.stringify([old, now])}`)
    at += 2
  }
  return paired
}

/** Reads what pairReplacements() wrote, one after the other. */
export function collectReplacement(pair: string, before: Replacement[] = []): Replacement[] {
  try {
    const [old, now] = JSON.parse(pair) as [string, string]
    return [...before, { old, now }]
  } catch {
    throw new UsageError('Write --replace OLD NEW, with a blank after --replace.')
  }
}
