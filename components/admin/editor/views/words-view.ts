import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { Around } from '../around.ts'
import { made } from './element.ts'

interface Shape {
  tag: 'figure' | 'aside'
  inner: 'blockquote' | 'div'
  className: string
  attribute: 'attribution' | 'title'
  /** The line stands above what is in the box, or below. */
  at: 'start' | 'end'
}

/** A box with a line of its own: who said it, what it is about. */
export function wordsView(around: Around | null, shape: Shape): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const label = around?.words.box[shape.attribute] ?? ''
    const className = shape.attribute === 'title' ? 'fact-title box-words' : 'box-words'
    const line = made('input', {
      class: className,
      'aria-label': label,
      placeholder: label,
      maxlength: '300',
    })
    const contentDOM = made(shape.inner, { class: 'box-content' })
    const lineDOM = made('div', { class: 'box-line', contenteditable: 'false' }, line)
    const parts = shape.at === 'start' ? [lineDOM, contentDOM] : [contentDOM, lineDOM]
    const dom = made(shape.tag, { class: shape.className }, ...parts)
    let node = first

    const show = (next: Node) => {
      node = next
      const value = String(next.attrs[shape.attribute])
      if (line.value !== value && !isComposing) line.value = value
      line.readOnly = !editor.isEditable
    }
    const write = () => {
      const at = getPos()
      if (at === undefined || isComposing || line.value === node.attrs[shape.attribute]) return
      editor.view.dispatch(editor.state.tr.setNodeAttribute(at, shape.attribute, line.value))
    }
    let isComposing = false
    line.addEventListener('compositionstart', () => (isComposing = true))
    line.addEventListener('compositionend', () => {
      isComposing = false
      write()
    })
    line.addEventListener('input', write)
    line.addEventListener('keydown', (event) => {
      const at = getPos()
      if (event.isComposing || event.keyCode === 229 || at === undefined) return
      const goes = { Enter: shape.at === 'start' ? 1 : -1, ArrowDown: 1, ArrowUp: -1, Escape: -1 }[event.key]
      if (goes === undefined) return
      event.preventDefault()
      // Down from the line below the box is what comes after it; otherwise it is the box itself.
      const isOut = shape.at === 'end' ? event.key === 'ArrowDown' || event.key === 'Enter' : goes < 0
      const edge = shape.at === 'start' ? at + 1 : at + node.nodeSize - 1
      const target = isOut && shape.at === 'end' ? at + node.nodeSize : isOut ? at : edge
      const place = editor.state.doc.resolve(target)
      const found = TextSelection.near(place, isOut === (shape.at === 'end') ? 1 : -1)
      const inside = TextSelection.near(place, shape.at === 'start' ? 1 : -1)
      editor.view.dispatch(editor.state.tr.setSelection(isOut ? found : inside).scrollIntoView())
      editor.view.focus()
    })
    show(node)
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
      stopEvent: (event) => lineDOM.contains(event.target as HTMLElement),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && lineDOM.contains(mutation.target),
    }
  }
}
