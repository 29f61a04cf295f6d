import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { BodyNode } from '#domain/body/types.ts'
import { isLinkTarget } from '#domain/body/link-target.ts'
import { fromPaste } from '#domain/body/paste/from-paste.ts'
import { videoAt } from '#domain/body/video-address.ts'
import type { Around } from '../around.ts'
import { filled } from '../words.ts'
import { piecesOfHtml } from './dom-pieces.ts'
import { insertBlocks } from './insert-blocks.ts'
import { picturesAmong, uploadFiles } from './uploads.ts'

/** Cleans up what is pasted or dropped, and takes its files into the media. */
export function pasting(around: Around): Plugin {
  return new Plugin({
    key: new PluginKey('pasting'),
    props: {
      handleDOMEvents: {
        // Before the editor parses it in its own way.
        paste(view, event) {
          const data = event.clipboardData
          if (!data || !view.editable || view.composing || isInField(event)) return false
          const isTaken =
            takeHtml(view, around, data) ||
            takeFiles(view, around, data, view.state.selection.from) ||
            takeText(view, data.getData('text/plain'))
          if (isTaken) event.preventDefault()
          return isTaken
        },
      },
      handleDrop(view, event, _slice, isMoved) {
        if (isMoved || !event.dataTransfer) return false
        const spot =
          view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size
        return takeFiles(view, around, event.dataTransfer, spot)
      },
    },
  })
}

/** In the line of a box, which is a field of its own. */
function isInField(event: Event): boolean {
  return event.target instanceof HTMLInputElement
}

/** What was copied here goes its own way: it is in the grammar already. */
function takeHtml(view: EditorView, around: Around, data: DataTransfer): boolean {
  const html = data.getData('text/html')
  if (html === '' || html.includes('data-pm-slice')) return false
  const { blocks, pictures } = fromPaste(piecesOfHtml(html))
  if (blocks.length === 0 && picturesAmong(data.files).length > 0) return false
  if (pictures.length > 0) around.say(filled(around.words.paste.leftOut, { count: pictures.length }))
  if (blocks.length > 0) insertBlocks(view, blocks)
  return true
}

function takeFiles(view: EditorView, around: Around, data: DataTransfer, at: number): boolean {
  const files = picturesAmong(data.files)
  if (files.length === 0) return false
  void uploadFiles(view, around, files, at)
  return true
}

function takeText(view: EditorView, text: string): boolean {
  const { state } = view
  const address = text.trim()
  const video = /^https?:\/\/\S+$/.test(address) ? videoAt(address) : null
  const line = state.selection.$from.parent
  if (video && line.type.name === 'paragraph' && line.content.size === 0) {
    insertBlocks(view, [{ type: 'video', attrs: { ...video, title: '' } }])
    return true
  }
  if (!state.selection.empty && /^https?:/.test(address) && isLinkTarget(address)) {
    const { from, to } = state.selection
    view.dispatch(state.tr.addMark(from, to, state.schema.mark('link', { href: address })))
    return true
  }
  const lines = text
    .split(/\s*\n\s*/)
    .map((one) => one.replace(/^[\s\u3000]+|\s+$/g, '').replace(/\s+/g, ' '))
  const paragraphs = lines.flatMap((one): BodyNode[] =>
    one === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: one }] }],
  )
  // One line goes in as it is, with the marks of where it comes to.
  if (paragraphs.length < 2) return false
  insertBlocks(view, paragraphs)
  return true
}
