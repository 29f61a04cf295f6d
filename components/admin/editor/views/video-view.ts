import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { videoSite } from '#domain/body/video-address.ts'
import type { Around } from '../around.ts'
import { removeAt } from '../commands/pictures.ts'
import { filled } from '../words.ts'
import { button, made } from './element.ts'

/** A video as readers see it before they load it: no other site is asked for anything. */
export function videoView(around: Around | null): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const words = around?.words.video
    const title = made('strong')
    const site = made('span')
    const tools = made('div', { class: 'block-tools' })
    const card = made('div', { class: 'video-card' }, title, site)
    const dom = made('figure', { class: 'video', contenteditable: 'false' }, card, tools)
    const here = (act: (at: number) => unknown) => () => {
      const at = getPos()
      if (at !== undefined) act(at)
    }
    if (around && words) {
      tools.append(
        button(
          words.edit,
          here((at) => around.ask({ kind: 'video', at })),
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
      const place = next.attrs as { provider: string; video: string; title: string }
      const known = videoSite(place)
      title.textContent = place.title || (known?.name ?? place.provider)
      site.textContent = known ? filled(words?.opens ?? '', { site: known.name }) : (words?.unknown ?? '')
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
