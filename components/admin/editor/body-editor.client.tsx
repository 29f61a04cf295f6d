'use client'

import { EditorContent } from '@tiptap/react'
import { useId } from 'react'
import { Dialogs } from './dialogs/dialogs.tsx'
import { SlashMenu } from './menus/slash-menu.tsx'
import { Toolbar } from './menus/toolbar.tsx'
import type { BodyEditorProps } from './types.ts'
import { useBodyEditor } from './use-body-editor.ts'
import type { EditorWords } from './words.ts'

/** The text of an article, written as readers will see it. */
export function BodyEditor(props: BodyEditorProps & { words: EditorWords }) {
  const { words, readOnly, locale } = props
  const menu = useId()
  const { editor, around, bar, dialog, notice, slash, choose, ask, say } = useBodyEditor(props)
  return (
    <div className="editor">
      {editor && <Toolbar {...{ editor, around, words, bar }} disabled={readOnly} />}
      <p role="status" className={notice === '' ? 'hidden-label' : 'editor-notice'}>
        {notice}
        {notice !== '' && (
          <button type="button" className="button is-quiet" onClick={() => say('')}>
            {words.close}
          </button>
        )}
      </p>
      {editor ? <EditorContent editor={editor} /> : <p className="editor-loading">{words.loading}</p>}
      {editor && slash && !readOnly && (
        <SlashMenu
          id={menu}
          view={editor.view}
          slash={slash}
          words={words}
          onChoose={(open, at) => choose.current(open, at)}
        />
      )}
      {editor && dialog && (
        <Dialogs
          request={dialog}
          editor={editor}
          words={words}
          locale={locale}
          onClose={() => {
            ask(null)
            editor.commands.focus()
          }}
        />
      )}
    </div>
  )
}
