import type { Editor } from '@tiptap/core'
import type { DialogRequest } from '../around.ts'
import type { EditorWords } from '../words.ts'
import { FootnoteDialog } from './footnote-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { VideoDialog } from './video-dialog.tsx'

interface Props {
  request: DialogRequest
  editor: Editor
  words: EditorWords
  locale: string
  onClose: () => void
}

/** The dialog that was asked for. */
export function Dialogs({ request, editor, words, locale, onClose }: Props) {
  const shared = { editor, words, onClose }
  switch (request.kind) {
    case 'link':
      return <LinkDialog {...shared} />
    case 'video':
      return <VideoDialog {...shared} at={request.at} />
    case 'footnote':
      return <FootnoteDialog {...shared} at={request.at} locale={locale} />
  }
}
