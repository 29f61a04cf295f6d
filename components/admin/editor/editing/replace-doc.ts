import type { Node, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Mapping, type Mappable } from '@tiptap/pm/transform'
import { diffArrays } from 'diff'

/** Said of a change that did not come from the person at the keys. */
export const OUTSIDE = 'masthead.outside'

interface Edit {
  from: number
  to: number
  slice: Slice
}

/**
 * Turns one text into another by changing what differs and nothing else, so that the cursor, and what was
 * written since `base`, stay where they are. It is no step of the person's own to be undone.
 *
 * @param base what `target` was made to replace
 * @param since what has happened to `base` until now
 */
export function replaceDoc(
  state: EditorState,
  base: Node,
  target: Node,
  since: Mappable = new Mapping(),
): Transaction {
  const transaction = state.tr
  for (const { from, to, slice } of edits(base, target).reverse()) {
    transaction.replace(since.map(from, 1), Math.max(since.map(from, 1), since.map(to, -1)), slice)
  }
  return transaction.setMeta('addToHistory', false).setMeta(OUTSIDE, true)
}

/** What has to be changed, in places of `base`, from its beginning to its end. */
function edits(base: Node, target: Node): Edit[] {
  const result: Edit[] = []
  const [before, after] = [base.children, target.children]
  let [at, done, from] = [0, 0, 0]
  let [pending, gone]: [Node[], number] = [[], 0]
  const whole = () => {
    if (gone > 0 || pending.length > 0) {
      const end = ends(target, done)
      const size = pending.reduce((sum, node) => sum + node.nodeSize, 0)
      result.push({ from: from - gone, to: from, slice: target.slice(end - size, end) })
    }
    pending = []
    gone = 0
  }
  for (const part of diffArrays(before.map(nameOf), after.map(nameOf))) {
    for (let times = 0; times < part.count; times++) {
      if (part.removed) {
        const { nodeSize } = before[at++]!
        from += nodeSize
        gone += nodeSize
      } else if (part.added) pending.push(after[done++]!)
      else {
        whole()
        const [one, other] = [before[at++]!, after[done++]!]
        result.push(...within(one, other, from, target, ends(target, done) - other.nodeSize))
        from += one.nodeSize
      }
    }
  }
  whole()
  return result
}

/** Same block, other words: only what lies between the first and the last difference. */
function within(one: Node, other: Node, from: number, target: Node, place: number): Edit[] {
  if (one.eq(other)) return []
  const all = { from, to: from + one.nodeSize, slice: target.slice(place, place + other.nodeSize) }
  const start = one.sameMarkup(other) && one.isTextblock ? one.content.findDiffStart(other.content) : null
  const end = start === null ? null : one.content.findDiffEnd(other.content)
  if (start === null || !end) return [all]
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const slice = target.slice(place + 1 + start, place + 1 + end.b + overlap)
  return [{ from: from + 1 + start, to: from + 1 + end.a + overlap, slice }]
}

function nameOf(node: Node): string {
  return `${node.type.name} ${String(node.attrs.id)}`
}

/** Where the first `count` blocks end. */
function ends(doc: Node, count: number): number {
  return doc.children.slice(0, count).reduce((sum, node) => sum + node.nodeSize, 0)
}
