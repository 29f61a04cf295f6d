'use client'

import { useRef } from 'react'
import type { BodyEditorHandle } from '../editor/types.ts'
import { usePictures } from '../pictures/use-pictures.client.tsx'
import { useShortcuts } from '../work/use-shortcuts.ts'
import { PageFields } from './page-fields.client.tsx'
import { PageNotices } from './page-notices.client.tsx'
import { PageText } from './page-text.client.tsx'
import { SaveBar } from './save-bar.client.tsx'
import type { PageStart, PageWords } from './types.ts'
import { usePageWriting } from './use-page-writing.ts'

interface Props {
  start: PageStart
  words: PageWords
}

const nothing = () => undefined

/** Where a standing page is written in one language. */
export function PageDesk({ start, words }: Props) {
  const editor = useRef<BodyEditorHandle | null>(null)
  const page = usePageWriting(start, editor)
  const { tools, dialogs } = usePictures({ locale: start.locale, words: words.pictures })
  useShortcuts({ save: () => void page.save(), preview: nothing, comment: nothing })
  return (
    <>
      <div className="page-desk">
        <SaveBar page={page} start={start} words={words.page} />
        <PageNotices page={page} start={start} words={words.page} />
        <PageFields page={page} start={start} words={words.page} />
        <PageText {...{ page, start, editor, words }} pictures={tools} />
      </div>
      {dialogs}
    </>
  )
}
