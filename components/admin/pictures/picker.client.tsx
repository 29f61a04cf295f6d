'use client'

import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import type { DeskPicture } from '#domain/media/types.ts'
import { filled } from '../editor/words.ts'
import { PictureDialog } from './picture-dialog.client.tsx'
import { PictureGrid } from './picture-grid.client.tsx'
import { PictureSearch } from './picture-search.client.tsx'
import { UploadButtons } from './upload-buttons.client.tsx'
import { UploadList } from './upload-list.client.tsx'
import { usePictureList } from './use-picture-list.ts'
import { useUploads } from './use-uploads.ts'
import type { PictureWords } from './words.ts'

interface Props {
  /** Language of the article: whose words the pictures come with. */
  locale: string
  many: boolean
  words: PictureWords
  onDone: (chosen: DeskPicture[]) => void
}

/** Lets somebody choose out of the media, or send files there, by button, camera, dropping or pasting. */
export function Picker({ locale, many, words, onDone }: Props) {
  const list = usePictureList(locale, words.failures)
  const [chosen, setChosen] = useState<DeskPicture[]>([])
  const [isOver, setOver] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { uploads, add, drop, retry } = useUploads({ locale, failures: words.failures, onTaken })

  function onTaken(picture: DeskPicture) {
    list.putFirst(picture)
    setChosen((now) => (many ? [...now.filter(({ uid }) => uid !== picture.uid), picture] : [picture]))
  }

  function choose(uids: string[]) {
    const known = new Map([...chosen, ...list.pictures].map((picture) => [picture.uid, picture]))
    setChosen(uids.flatMap((uid) => known.get(uid) ?? []))
  }

  function take(event: DragEvent | ClipboardEvent, { files }: DataTransfer) {
    setOver(false)
    if (files.length === 0) return
    event.preventDefault()
    add([...files])
  }

  return (
    <PictureDialog
      title={many ? words.picker.titleMany : words.picker.title}
      close={words.picker.cancel}
      className={isOver ? 'picker is-over' : 'picker'}
      onClose={() => onDone([])}
      onPaste={(event) => take(event, event.clipboardData)}
      onDrop={(event) => take(event, event.dataTransfer)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
    >
      <div className="picker-tools">
        <PictureSearch words={words.picker} onSearch={(text) => void list.search(text)} />
        <UploadButtons words={words.upload} many={many} onFiles={add} />
        <p className="field-hint">{words.upload.hint}</p>
      </div>
      <UploadList uploads={uploads} words={words.upload} onDrop={drop} onRetry={retry} />
      <form
        ref={form}
        className="picker-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0) onDone(chosen)
        }}
      >
        <div className="picker-list" aria-busy={list.state === 'loading'}>
          <PictureGrid
            pictures={list.pictures}
            chosen={chosen.map(({ uid }) => uid)}
            many={many}
            words={words.picker}
            onChoose={choose}
          />
          <p className="picker-said" role="status">
            {said(list, words.picker)}
          </p>
          {typeof list.state === 'object' ? (
            <button type="button" className="button is-plain" onClick={() => void list.again()}>
              {words.picker.again}
            </button>
          ) : (
            list.next !== null && (
              <button type="button" className="button is-plain" onClick={() => void list.more()}>
                {words.picker.more}
              </button>
            )
          )}
        </div>
        <footer className="picture-dialog-foot">
          <button type="submit" className="button is-primary" disabled={chosen.length === 0}>
            {many && chosen.length > 1
              ? filled(words.picker.useMany, { n: chosen.length })
              : words.picker.use}
          </button>
          <button type="button" className="button is-plain" onClick={() => onDone([])}>
            {words.picker.cancel}
          </button>
        </footer>
      </form>
    </PictureDialog>
  )
}

function said({ state, text, pictures }: ReturnType<typeof usePictureList>, words: PictureWords['picker']) {
  if (state === 'loading') return words.loading
  if (typeof state === 'object') return filled(words.failed, { why: state.problem })
  if (pictures.length > 0) return ''
  return text === '' ? words.none : filled(words.noneFound, { text })
}
