import { Node, type Editor, type JSONContent } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useState, type FormEvent } from 'react'
import { sameJson } from '#lib/same-json.ts'
import { Link, lowAndHigh } from '../schema/marks.ts'
import type { EditorWords } from '../words.ts'
import { Dialog } from './dialog.tsx'

interface Props {
  editor: Editor
  words: EditorWords
  locale: string
  /** Place of the note that is changed; null for a new one. */
  at: number | null
  onClose: () => void
}

/** One line, and in it nothing but words with marks: what a note may hold. */
const OneLine = Node.create({ name: 'doc', topNode: true, content: 'paragraph' })
const Words = Node.create({
  name: 'paragraph',
  content: 'text*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

/** The text of a footnote, with bold, italic and the other marks by their keys. */
export function FootnoteDialog({ editor, words, locale, at, onClose }: Props) {
  const node = at === null ? null : editor.state.doc.nodeAt(at)
  const before = node?.type.name === 'footnote' ? (node.attrs.words as JSONContent[]) : null
  const [extensions] = useState(() => [
    StarterKit.configure({
      ...{ document: false, paragraph: false, heading: false, blockquote: false, bulletList: false },
      ...{ orderedList: false, listItem: false, listKeymap: false, codeBlock: false, horizontalRule: false },
      ...{
        hardBreak: false,
        link: false,
        underline: false,
        trailingNode: false,
        dropcursor: false,
        gapcursor: false,
      },
    }),
    ...lowAndHigh,
    ...[Link, OneLine, Words],
  ])
  const note = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    extensions,
    autofocus: 'end',
    content: { type: 'doc', content: [{ type: 'paragraph', content: before ?? [] }] },
    editorProps: {
      attributes: {
        class: 'control footnote-text',
        role: 'textbox',
        'aria-label': words.footnote.text,
        lang: locale,
      },
      handleKeyDown: (view, event) => {
        if (event.key !== 'Enter' || event.isComposing || view.composing || event.keyCode === 229)
          return false
        set()
        return true
      },
    },
  })

  const typed = () => note?.getJSON().content?.[0]?.content ?? []
  const mayClose = () => sameJson(typed(), before ?? []) || confirm(words.discard)

  function set(event?: FormEvent) {
    event?.preventDefault()
    const text = typed()
    if (text.length === 0) remove()
    else if (before && at !== null) {
      editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'words', text))
    } else
      editor
        .chain()
        .focus()
        .insertContent({ type: 'footnote', attrs: { words: text } })
        .run()
    onClose()
  }

  function remove() {
    if (node && at !== null) editor.view.dispatch(editor.state.tr.delete(at, at + node.nodeSize))
    onClose()
  }

  return (
    <Dialog title={words.footnote.title} mayClose={mayClose} onClose={onClose}>
      <form className="form" onSubmit={set}>
        <EditorContent editor={note} />
        <div className="button-row">
          <button className="button is-primary">{words.footnote.set}</button>
          {before && (
            <button type="button" className="button is-danger" onClick={remove}>
              {words.footnote.remove}
            </button>
          )}
          <button type="button" className="button is-quiet" onClick={() => mayClose() && onClose()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
