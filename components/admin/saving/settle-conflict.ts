import { blockId } from '#domain/body/own-ids.ts'
import type { WorkConflict } from '#domain/articles/types.ts'
import { sameJson } from '#lib/same-json.ts'
import type { Draft } from './types.ts'

/** A draft after somebody has settled one of its conflicts. The block that stays keeps the id that ours had. */
export function settleConflict(
  draft: Draft,
  conflict: WorkConflict,
  keep: 'ours' | 'theirs' | 'both',
): Draft {
  const conflicts = draft.conflicts.filter((one) => !sameJson(one, conflict))
  const { content } = draft
  if (keep === 'both') return { content, conflicts }
  if (conflict.kind === 'field') {
    const taken = keep === 'theirs' ? { [conflict.field]: conflict.theirs } : {}
    return { content: { ...content, ...taken }, conflicts }
  }
  const blocks = content.body.doc.content ?? []
  const theirs = blocks.find((block) => blockId(block) === conflict.theirs)
  const left = blocks
    .filter((block) => block !== theirs)
    .map((block) =>
      keep === 'theirs' && theirs && blockId(block) === conflict.ours
        ? { ...theirs, attrs: { ...theirs.attrs, id: conflict.ours } }
        : block,
    )
  const body = { ...content.body, doc: { ...content.body.doc, content: left } }
  return { content: { ...content, body }, conflicts }
}
