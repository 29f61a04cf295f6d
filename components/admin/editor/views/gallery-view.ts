import type { NodeViewRenderer } from '@tiptap/core'
import type { Around } from '../around.ts'
import { addToGallery } from '../commands/pictures.ts'
import { button, made } from './element.ts'

/** Pictures side by side, and a way to add more. */
export function galleryView(around: Around | null): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const contentDOM = made('div', { class: 'gallery' })
    const tools = made('div', { class: 'block-tools' })
    // Nothing is typed in it. Were it open to typing, Chromium would look for a place to type in and find none,
    // and take the cursor to the beginning of the text.
    const dom = made('section', { class: 'gallery-block', contenteditable: 'false' }, contentDOM, tools)
    if (around) {
      const add = () => {
        const at = getPos()
        if (at !== undefined) void addToGallery(editor, around, at)
      }
      tools.append(button(around.words.picture.add, add))
    }
    tools.hidden = !editor.isEditable
    return {
      dom,
      contentDOM,
      update: (next) => {
        tools.hidden = !editor.isEditable
        return next.type === first.type
      },
      stopEvent: (event) => tools.contains(event.target as HTMLElement),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  }
}
