import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection } from '@tiptap/pm/state'

/** Puts the cursor into a block, or selects it where it is no text. @param block id; where none has it, the cursor stays */
export function goTo(editor: Editor, block?: string): void {
  if (block === undefined) return void editor.commands.focus()
  editor.view.focus()
  const { doc, tr } = editor.state
  doc.descendants((node, at) => {
    if (node.attrs.id !== block) return
    const isText = node.isTextblock || !NodeSelection.isSelectable(node)
    tr.setSelection(isText ? Selection.near(doc.resolve(at + 1)) : NodeSelection.create(doc, at))
    const dom = editor.view.nodeDOM(at)
    if (dom instanceof Element) dom.scrollIntoView({ block: 'center' })
  })
  editor.view.dispatch(tr)
}

/** A block of the outermost level as the editor draws it. @param block id */
export function elementOf(editor: Editor, block: string): HTMLElement | null {
  let found: HTMLElement | null = null
  editor.state.doc.forEach((node, at) => {
    const dom = node.attrs.id === block ? editor.view.nodeDOM(at) : null
    if (dom instanceof HTMLElement) found ??= dom
  })
  return found
}
