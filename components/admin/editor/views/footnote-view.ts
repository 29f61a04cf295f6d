import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Around } from '../around.ts'
import { filled } from '../words.ts'
import { made } from './element.ts'

/** The raised number; its text shows when it is pointed at, and is written in a dialog. */
export function footnoteView(around: Around | null): NodeViewRenderer {
  return ({ node: first, getPos }) => {
    // The number is counted by the stylesheet, in the order of the text.
    const dom = made('sup', { class: 'footnote-place', contenteditable: 'false', role: 'img' })
    let node = first
    const show = (next: Node) => {
      node = next
      const text = (next.attrs.words as { text?: string }[]).map((one) => one.text ?? '').join('')
      dom.title = text
      dom.setAttribute('aria-label', filled(around?.words.footnote.mark ?? '', { text }))
    }
    dom.addEventListener('dblclick', () => around?.ask({ kind: 'footnote', at: getPos() ?? null }))
    show(node)
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
      ignoreMutation: () => true,
    }
  }
}
