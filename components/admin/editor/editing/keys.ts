import { Extension, type Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Around } from '../around.ts'
import { changePicture, step } from '../commands/pictures.ts'

/** Keys of the editor's own. Tab is the way out of the text, save where it leads through a list or a table. */
export const Keys = Extension.create<{ around: Around | null; toToolbar: () => void }>({
  name: 'keys',
  priority: 1000,
  addOptions: () => ({ around: null, toToolbar: () => undefined }),
  addKeyboardShortcuts() {
    const { around, toToolbar } = this.options
    const { editor } = this
    return {
      'Mod-k': () => {
        around?.ask({ kind: 'link' })
        return true
      },
      'Alt-F10': () => {
        toToolbar()
        return true
      },
      'Alt-Shift-ArrowUp': () => moveBlock(editor, -1),
      'Alt-Shift-ArrowDown': () => moveBlock(editor, 1),
      'Mod-Enter': () => leaveBlock(editor),
      Enter: () => openSelected(editor, around),
      Tab: () => editor.isActive('table') && editor.commands.goToNextCell(),
      'Shift-Tab': () => editor.isActive('table') && editor.commands.goToPreviousCell(),
    }
  },
})

/**
 * Lets the point of a list, the picture of a gallery, or else the whole block where the cursor is change
 * places with the one before or after it.
 */
export function moveBlock(editor: Editor, by: -1 | 1): boolean {
  const { selection } = editor.state
  const { $from } = selection
  if (selection instanceof NodeSelection && selection.node.isBlock && step(editor.view, selection.from, by))
    return true
  for (let depth = $from.depth; depth > 0; depth--) {
    const isMoved = depth === 1 || $from.node(depth).type.name === 'listItem'
    if (isMoved && step(editor.view, $from.before(depth), by)) return true
  }
  return true
}

/** Goes out of the block, box or table, to a new paragraph after it. */
export function leaveBlock(editor: Editor): boolean {
  const { state, view } = editor
  const { $to } = state.selection
  const after = $to.depth > 0 ? $to.after(1) : state.selection.to
  const transaction = state.tr.insert(after, state.schema.nodes.paragraph!.create())
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView())
  view.focus()
  return true
}

/** Enter on a picture, a video or a note opens its words. */
function openSelected(editor: Editor, around: Around | null): boolean {
  const { selection } = editor.state
  if (!around || !(selection instanceof NodeSelection)) return false
  const { name } = selection.node.type
  if (name === 'picture') void changePicture(editor, around, selection.from)
  else if (name === 'video' || name === 'footnote') around.ask({ kind: name, at: selection.from })
  else return false
  return true
}
