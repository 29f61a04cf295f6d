'use client'

import { useEffect, type RefObject } from 'react'
import { sameJson } from '#lib/same-json.ts'
import { BodyEditor } from '../editor/body-editor.client.tsx'
import { MarkdownEditor } from '../editor/markdown-editor.client.tsx'
import type { BodyEditorHandle, BodyEditorProps } from '../editor/types.ts'
import type { EditorWords } from '../editor/words.ts'
import { useKept } from './use-kept.ts'
import { useWriting } from './writing-context.ts'

const MODES = ['rich', 'markdown'] as const

interface Props {
  editor: RefObject<BodyEditorHandle | null>
  words: EditorWords
  /** Where something is said about it, and what begins and shows that. */
  discussed?: Pick<BodyEditorProps, 'comments' | 'onComment' | 'onComments'>
  /** It has come, and `editor` with it. */
  onReady: () => void
}

/** The text, in the editor or as Markdown; this device remembers which. */
export function TextPart({ editor, words: bodyWords, discussed, onReady }: Props) {
  const { frame, words, content, readOnly, conflicts, pictures, change, resolve } = useWriting()
  const [kept, setKept] = useKept('work-mode', 'rich')
  const mode = MODES.find((one) => one === kept) ?? 'rich'
  const Editor = mode === 'rich' ? BodyEditor : MarkdownEditor
  // Of the one that is gone nothing is asked any more.
  useEffect(
    () => () => {
      editor.current = null
    },
    [editor, mode],
  )
  function turnTo(next: (typeof MODES)[number]) {
    // What is being composed has been told to nobody yet, and goes with the editor that has it.
    const body = readOnly ? null : editor.current?.body()
    if (body && !sameJson(body, content.body)) change({ body })
    setKept(next)
  }
  return (
    <section className="work-body" id="text" tabIndex={-1} aria-label={words.head.text}>
      <div className="work-modes" role="group" aria-label={words.mode.label}>
        {MODES.map((one) => (
          <button key={one} type="button" aria-pressed={one === mode} onClick={() => turnTo(one)}>
            {words.mode[one]}
          </button>
        ))}
      </div>
      <Editor
        key={mode}
        body={content.body}
        locale={frame.locale}
        label={words.head.text}
        readOnly={readOnly}
        conflicts={conflicts}
        pictures={pictures}
        words={bodyWords}
        {...discussed}
        onChange={(body) => change({ body })}
        onResolve={resolve}
        onReady={(handle) => {
          editor.current = handle
          onReady()
        }}
      />
    </section>
  )
}
