import type { BodyNode, WorkConflict } from '#db/schema/json.ts'
import { mergeOrder, mergeValue } from '#lib/merge-three-ways.ts'
import { likeJson } from '#lib/same-json.ts'
import { bare, blockId, renewed, withOwnIds } from './own-ids.ts'

type BlockConflict = Extract<WorkConflict, { kind: 'block' }>
type Blocks = Map<string, BodyNode>

/** The blocks of a body on both sides and as they were before. */
export interface BlockSides {
  base: readonly BodyNode[]
  mine: readonly BodyNode[]
  theirs: readonly BodyNode[]
  /** What my side has been in the meantime and may have handed over. */
  sent: readonly (readonly BodyNode[])[]
  /** Conflicts that each side knows of. */
  known: Record<'mine' | 'theirs', readonly WorkConflict[]>
}

/**
 * Merges bodies block by block. A block that both sides changed, each in their own way, stands there twice: mine with its id, theirs
 * after it with a new one.
 * @returns the blocks, no id twice, and a conflict for each that stands there twice
 */
export function mergeBlocks(given: BlockSides): { blocks: BodyNode[]; conflicts: BlockConflict[] } {
  const [base, mine, theirs] = [byId(given.base), byId(given.mine), byId(given.theirs)]
  const sent = given.sent.map(byId)
  const merged: Blocks = new Map()
  const clashes: string[] = []
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const sides = { base: base.get(id), mine: mine.get(id), theirs: theirs.get(id) }
    const { value, clash } = mergeValue({ ...sides, sent: sent.map((blocks) => blocks.get(id)) })
    if (value) merged.set(id, value)
    if (clash) clashes.push(id)
  }
  const order = mergeOrder(
    { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] },
    new Set(merged.keys()),
  )
  const taken = new Set([...idsIn(mine), ...idsIn(theirs)])
  const conflicts = clashes.map((id): BlockConflict => {
    const beside = renewed(theirs.get(id)!, taken)
    const place = placeBeside(id, given.known, { base, mine, theirs, sent }) ?? blockId(beside)
    // It is new, or my side took it away.
    if (!merged.has(place)) order.splice(order.indexOf(id) + 1, 0, place)
    merged.set(place, { ...beside, attrs: { ...beside.attrs, id: place } })
    return { kind: 'block', ours: id, theirs: place }
  })
  for (const [id, block] of theirs) {
    // Both sides have this text, and took it to where the other put a new one.
    const isCrossed = !likeJson(block, base.get(id)) && hasText(mine, block) && !hasText(merged, block)
    if (!isCrossed) continue
    const again = renewed(block, taken)
    order.splice(order.indexOf(id) + 1, 0, blockId(again))
    merged.set(blockId(again), again)
  }
  return { blocks: withOwnIds(order.map((id) => merged.get(id)!)), conflicts }
}

/**
 * Where one side has met this conflict before, and has an older state of the other's text beside its own: the other has gone on from
 * there, so that their text takes that place, and two who go on typing in one block have two blocks and not one more at each write.
 * @returns id of the place; null where there is none
 */
function placeBeside(
  id: string,
  known: BlockSides['known'],
  { base, mine, theirs, sent }: { base: Blocks; mine: Blocks; theirs: Blocks; sent: Blocks[] },
): string | null {
  const places = (side: readonly WorkConflict[]) =>
    side.flatMap((one) => (one.kind === 'block' && one.ours === id ? [one.theirs] : []))
  const ofMine = places(known.theirs).find((place) => {
    const isUntouched = likeJson(mine.get(place), base.get(place))
    // What stood there before is a text of its own by now, whatever it was once.
    const isNew = !likeJson(theirs.get(place), base.get(place))
    return (
      isUntouched && isNew && [base, ...sent].some((before) => saysTheSame(theirs.get(place), before.get(id)))
    )
  })
  const ofTheirs = places(known.mine).find(
    (place) => !theirs.has(place) && !base.has(place) && saysTheSame(mine.get(place), base.get(id)),
  )
  return ofMine ?? ofTheirs ?? null
}

function saysTheSame(one: BodyNode | undefined, other: BodyNode | undefined): boolean {
  return one !== undefined && other !== undefined && likeJson(bare(one), bare(other))
}

function hasText(blocks: Blocks, text: BodyNode): boolean {
  return [...blocks.values()].some((block) => saysTheSame(block, text))
}

function byId(blocks: readonly BodyNode[]): Blocks {
  return new Map(withOwnIds(blocks).map((block) => [blockId(block), block]))
}

function idsIn(blocks: Blocks): string[] {
  const found: string[] = []
  const walk = (node: BodyNode) => {
    found.push(blockId(node))
    node.content?.forEach(walk)
  }
  for (const block of blocks.values()) walk(block)
  return found
}
