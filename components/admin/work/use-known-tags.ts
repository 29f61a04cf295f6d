import { useCallback, useEffect, useMemo, useState } from 'react'
import type { WorkConflict } from '#domain/articles/types.ts'
import { askForTags } from './ask-for-tags.ts'
import type { Frame, Known } from './types.ts'

/**
 * The frame with the tags whose names are known: there may be thousands, so only those are asked for that an article has, or that
 * somebody looks for. What others give it meanwhile is asked for when it comes.
 */
export function useKnownTags(frame: Frame, tags: readonly number[], conflicts: readonly WorkConflict[]) {
  const [known, setKnown] = useState<readonly Known[]>(frame.tags)
  const learnTags = useCallback((found: readonly Known[]) => {
    setKnown((now) => [...now, ...found.filter(({ id }) => now.every((one) => one.id !== id))])
  }, [])
  const missing = [...new Set([...tags, ...theirs(conflicts)])]
    .filter((id) => known.every((one) => one.id !== id))
    .join(',')
  const { locale } = frame
  useEffect(() => {
    // Unanswered, a number stands in place of the name.
    if (missing !== '') askForTags({ ids: missing, locale }, '').then(learnTags, () => {})
  }, [missing, locale, learnTags])
  return useMemo(() => ({ frame: { ...frame, tags: [...known] }, learnTags }), [frame, known, learnTags])
}

function theirs(conflicts: readonly WorkConflict[]): number[] {
  return conflicts.flatMap((one) =>
    one.kind === 'field' && one.field === 'tags' && Array.isArray(one.theirs) ? (one.theirs as number[]) : [],
  )
}
