import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { BodyNode } from '#domain/body/types.ts'
import { fitting, type Place } from '#domain/body/paste/fitting.ts'
import { blockToEditor } from '#domain/body/to-editor.ts'

const PLACES: readonly Place[] = ['listItem', 'blockquote', 'factBox', 'tableCell', 'tableHeader']

/** Puts blocks where the cursor is, as they may stand there: the words of a first paragraph go into the line. */
export function insertBlocks(view: EditorView, blocks: readonly BodyNode[]): void {
  const fit = fitting(blocks, placeOf(view))
  const content = Fragment.fromJSON(view.state.schema, fit.map(blockToEditor))
  const isOpen = (block: BodyNode | undefined) => (block?.type === 'paragraph' ? 1 : 0)
  const slice = new Slice(content, isOpen(fit[0]), isOpen(fit.at(-1)))
  const transaction = view.state.tr.replaceSelection(slice).scrollIntoView()
  view.dispatch(transaction.setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

function placeOf(view: EditorView): Place {
  const { $from } = view.state.selection
  if ($from.parent.inlineContent && $from.parent.type.name !== 'paragraph') {
    // An empty heading or quotation gives way to what is pasted.
    if ($from.parent.content.size > 0 || $from.depth > 1) return 'line'
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    const place = PLACES.find((one) => one === $from.node(depth).type.name)
    if (place) return place
  }
  return 'doc'
}
