import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { SelectedPart } from '../types.ts'
import { wordsBetween, writtenPart } from './written-part.ts'

/** What is selected: of several blocks the first. @returns null while the cursor is not in the text */
export function selectedPart(view: EditorView): SelectedPart | null {
  const { selection } = view.state
  const isHere = view.hasFocus() || view.dom.contains(getSelection()?.anchorNode ?? null)
  if (!isHere) return null
  if (selection instanceof NodeSelection && typeof selection.node.attrs.id === 'string')
    return { blockId: selection.node.attrs.id, quote: '', text: null }
  const { $from, $to } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const block = $from.node(depth)
    const id: unknown = block.attrs.id
    // A note's own text belongs to the block that has it.
    if (typeof id !== 'string' || block.isInline) continue
    const part = writtenPart(block)
    const end = $to.pos > $from.end(depth) ? Infinity : $to.pos - $from.start(depth)
    const quote = part && !selection.empty ? wordsBetween(part, $from.pos - $from.start(depth), end) : ''
    return { blockId: id, quote, text: part?.text ?? null }
  }
  return null
}
