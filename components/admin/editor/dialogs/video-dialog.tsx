import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { VIDEO_SITES, videoAt, videoSite } from '#domain/body/video-address.ts'
import { filled, type EditorWords } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { LineField } from './line-field.tsx'

interface Props {
  editor: Editor
  words: EditorWords
  /** Place of the video that is changed; null for a new one. */
  at: number | null
  onClose: () => void
}

/** A video by its address, and what readers are told it is. */
export function VideoDialog({ editor, words, at, onClose }: Props) {
  const node = at === null ? null : editor.state.doc.nodeAt(at)
  const before =
    node?.type.name === 'video' ? (node.attrs as { provider: string; video: string; title: string }) : null
  const [address, setAddress] = useState((before && videoSite(before)?.page) ?? '')
  const [title, setTitle] = useState(before?.title ?? '')
  const [problem, setProblem] = useState('')
  const sites = new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(VIDEO_SITES)

  function set(event: FormEvent) {
    event.preventDefault()
    const place = videoAt(address)
    if (!place) return setProblem(filled(words.video.bad, { sites }))
    const attrs = { ...place, title: title.trim() }
    if (before && at !== null) {
      editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...before, ...attrs }))
    } else editor.chain().focus().insertContent({ type: 'video', attrs }).run()
    onClose()
  }

  return (
    <Dialog title={words.video.title} onClose={onClose}>
      <form className="form" onSubmit={set} noValidate>
        <LineField
          label={words.video.address}
          hint={filled(words.video.hint, { sites })}
          type="url"
          value={address}
          problem={problem}
          onChange={setAddress}
        />
        <LineField label={words.video.name} hint={words.video.nameHint} value={title} onChange={setTitle} />
        <div className="button-row">
          <button className="button is-primary">{words.video.set}</button>
          <button type="button" className="button is-quiet" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
