import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Around } from '../around.ts'
import { changePicture, removeAt, step } from '../commands/pictures.ts'
import { button, made } from './element.ts'

/** A picture, the words readers get with it, and what can be done with it. */
export function pictureView(around: Around | null): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const words = around?.words.picture
    const image = made('img', { alt: '', draggable: 'false' })
    const waiting = made('p', { class: 'picture-waiting' }, words?.loading ?? '')
    const caption = made('span')
    const credit = made('span', { class: 'credit' })
    const warning = made('p', { class: 'picture-warning' }, words?.noAlt ?? '')
    const tools = made('div', { class: 'block-tools' })
    const dom = made(
      'figure',
      { class: 'picture', contenteditable: 'false' },
      ...[image, waiting, made('figcaption', {}, caption, ' ', credit), warning, tools],
    )
    const here = (act: (at: number) => unknown) => () => {
      const at = getPos()
      if (at !== undefined) act(at)
    }
    if (around && words) {
      tools.append(
        button(
          words.edit,
          here((at) => void changePicture(editor, around, at)),
        ),
        button(
          words.earlier,
          here((at) => step(editor.view, at, -1)),
          'button is-quiet in-gallery',
        ),
        button(
          words.later,
          here((at) => step(editor.view, at, 1)),
          'button is-quiet in-gallery',
        ),
        button(
          words.remove,
          here((at) => removeAt(editor.view, at)),
        ),
      )
    }
    let node = first
    const show = (next: Node) => {
      node = next
      const attributes = next.attrs as Record<'media' | 'alt' | 'caption' | 'credit', string>
      const source = around?.pictures.source(attributes.media, () => show(node)) ?? null
      if (source) image.src = source
      image.hidden = !source
      waiting.hidden = Boolean(source)
      image.alt = attributes.alt
      caption.textContent = attributes.caption
      credit.textContent = attributes.credit
      warning.hidden = attributes.alt.trim() !== ''
      tools.hidden = !editor.isEditable
    }
    show(node)
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
      stopEvent: (event) => tools.contains(event.target as HTMLElement) && !event.type.startsWith('drag'),
      ignoreMutation: () => true,
    }
  }
}
