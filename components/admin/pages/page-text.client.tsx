'use client'

import { useEffect, type RefObject } from 'react'
import { BodyEditor } from '../editor/body-editor.client.tsx'
import { MarkdownEditor } from '../editor/markdown-editor.client.tsx'
import type { BodyEditorHandle, PictureTools } from '../editor/types.ts'
import { useKept } from '../work/use-kept.ts'
import type { PageStart, PageWords } from './types.ts'
import type { PageInHand } from './use-page-writing.ts'

const MODES = ['rich', 'markdown'] as const
const NONE: never[] = []

interface Props {
  page: PageInHand
  start: PageStart
  editor: RefObject<BodyEditorHandle | null>
  words: PageWords
  pictures: PictureTools
}

/** The text, in the editor that articles are written in, or as Markdown; this device remembers which. */
export function PageText({ page: { content, change }, start, editor, words, pictures }: Props) {
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
    const body = start.mayWrite ? editor.current?.body() : undefined
    if (body) change({ body })
    setKept(next)
  }
  return (
    <section className="work-body" id="text" tabIndex={-1} aria-label={words.page.text}>
      <div className="work-modes" role="group" aria-label={words.modes.label}>
        {MODES.map((one) => (
          <button key={one} type="button" aria-pressed={one === mode} onClick={() => turnTo(one)}>
            {words.modes[one]}
          </button>
        ))}
      </div>
      <Editor
        key={mode}
        body={content.body}
        locale={start.locale}
        label={words.page.text}
        readOnly={!start.mayWrite}
        conflicts={NONE}
        pictures={pictures}
        words={words.body}
        onChange={(body) => change({ body })}
        onResolve={() => undefined}
        onReady={(handle) => {
          editor.current = handle
        }}
      />
    </section>
  )
}
