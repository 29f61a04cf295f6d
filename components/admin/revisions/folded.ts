import type { ListedRevision } from '#domain/revisions/types.ts'

/**
 * Revisions in groups: each that somebody made on purpose, or that readers got, by itself; those between them that were saved by
 * themselves together.
 */
export function folded(revisions: readonly ListedRevision[]): ListedRevision[][] {
  const groups: ListedRevision[][] = []
  let open = false
  for (const revision of revisions) {
    const byItself = revision.reason === 'autosave' && revision.versions.length === 0
    if (byItself && open) groups.at(-1)!.push(revision)
    else groups.push([revision])
    open = byItself
  }
  return groups
}
