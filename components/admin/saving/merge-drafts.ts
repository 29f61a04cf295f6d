import type { ArticleContent, WorkConflict } from '#domain/articles/types.ts'
import { blockId } from '#domain/body/own-ids.ts'
import { mergeBlocks } from '#domain/body/merge-blocks.ts'
import { mergeSet, mergeValue } from '#lib/merge-three-ways.ts'
import { likeJson, sameJson } from '#lib/same-json.ts'
import type { Unsaved } from './entry.ts'
import type { Draft } from './types.ts'

/** A working copy on both sides and as it was before. */
export interface DraftSides {
  base: Draft
  mine: Draft
  theirs: Draft
  /** What was sent from this side, oldest first, where nobody knows whether it came. */
  sent?: readonly Draft[]
}

/** As many as a write may have (domain/working-copies/write.ts). */
const MOST_CONFLICTS = 200

type FieldConflict = Extract<WorkConflict, { kind: 'field' }>

/**
 * Merges what was typed here with what somebody else wrote meanwhile. Nothing that was typed is gone but what its own author took
 * away: where both changed one block both texts stand there, of a field theirs is kept in the conflict.
 */
export function mergeDrafts({ base, mine, theirs, sent = [] }: DraftSides): Draft {
  const { blocks, conflicts: ofBlocks } = mergeBlocks({
    base: blocksOf(base),
    mine: blocksOf(mine),
    theirs: blocksOf(theirs),
    sent: sent.map(blocksOf),
    known: { mine: mine.conflicts, theirs: theirs.conflicts },
  })
  const { fields, conflicts: ofFields } = mergeFields({ base, mine, theirs, sent })
  const { body } = mine.content
  const content = { ...fields, body: { ...body, doc: { ...body.doc, content: blocks } } } as ArticleContent
  const known = mergeSet(base.conflicts, mine.conflicts, theirs.conflicts)
  const clashing = new Set(ofFields.map(({ field }) => field))
  const isOlder = (one: FieldConflict) => {
    const keepsIt = (draft: Draft) => draft.conflicts.some((other) => sameJson(one, other))
    const was = (draft: Draft) => likeJson(fieldOf(draft, one.field), one.theirs)
    // Kept by both, it is a third text; kept by one, it is what the other has gone on from.
    return keepsIt(mine) ? !keepsIt(theirs) && was(base) : [base, ...sent].some(was)
  }
  const open = known.filter((one) => one.kind !== 'field' || !clashing.has(one.field) || !isOlder(one))
  return { content, conflicts: openConflicts({ content, conflicts: [...open, ...ofFields, ...ofBlocks] }) }
}

/** A draft with what a tab that is gone has left. */
export function withLeftover(draft: Draft, { base, mine, sent }: Unsaved): Draft {
  return mergeDrafts({ base, mine, theirs: draft, sent: sent.map((write) => write.draft) })
}

/** The conflicts of a draft that are still to be settled: both texts are there and differ, and each is named once. */
export function openConflicts({ content, conflicts }: Draft): WorkConflict[] {
  const ids = new Set(blocksOf({ content, conflicts }).map(blockId))
  const open = conflicts.filter((one, at) => {
    const first = conflicts.findIndex((other) => sameJson(one, other)) === at
    if (one.kind === 'block') return first && ids.has(one.ours) && ids.has(one.theirs)
    return first && !likeJson(one.theirs, fieldOf({ content }, one.field))
  })
  return open.slice(0, MOST_CONFLICTS)
}

function mergeFields({ base, mine, theirs, sent = [] }: DraftSides) {
  const names = new Set([...Object.keys(mine.content), ...Object.keys(theirs.content)])
  names.delete('body')
  const fields: Record<string, unknown> = {}
  const conflicts: FieldConflict[] = []
  for (const field of names) {
    const of = (draft: Draft) => fieldOf(draft, field)
    const sides = { base: of(base), mine: of(mine), theirs: of(theirs), sent: sent.map(of) }
    const { value, clash } = mergeValue(sides)
    fields[field] = value
    if (clash) conflicts.push({ kind: 'field', field, theirs: of(theirs) })
  }
  return { fields, conflicts }
}

function fieldOf({ content }: Pick<Draft, 'content'>, field: string): unknown {
  return (content as unknown as Record<string, unknown>)[field]
}

function blocksOf({ content }: Draft) {
  return content.body.doc.content ?? []
}
