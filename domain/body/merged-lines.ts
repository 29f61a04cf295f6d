import { diff3Merge } from 'node-diff3'

/** A text with the changes of two: line by line, and both lines where both changed one. */
export function mergedLines(ours: string, base: string, theirs: string): string {
  const lines = [ours, base, theirs].map((text) => text.split('\n')) as [string[], string[], string[]]
  return diff3Merge(...lines, { excludeFalseConflicts: true })
    .flatMap(({ ok, conflict }) => ok ?? [...(conflict?.a ?? []), ...(conflict?.b ?? [])])
    .join('\n')
}
