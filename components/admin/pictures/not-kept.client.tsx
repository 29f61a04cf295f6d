'use client'

import { Notice } from '../kit/notice.tsx'
import { PictureDialog } from './picture-dialog.client.tsx'
import type { PictureWords } from './words.ts'

interface Props {
  /** Why, as a sentence. */
  why: string
  words: PictureWords
  onAgain: () => void
  onClose: () => void
}

/** The words of a use stand in the text, but the picture itself could not be told of them. */
export function NotKept({ why, words: { edit }, onAgain, onClose }: Props) {
  return (
    <PictureDialog title={edit.title} close={edit.close} onClose={onClose}>
      <div className="picture-words-body">
        <Notice tone="danger" title={edit.notKept}>
          {why}
        </Notice>
      </div>
      <footer className="picture-dialog-foot">
        <button type="button" className="button is-primary" onClick={onAgain}>
          {edit.again}
        </button>
        <button type="button" className="button is-plain" onClick={onClose}>
          {edit.close}
        </button>
      </footer>
    </PictureDialog>
  )
}
