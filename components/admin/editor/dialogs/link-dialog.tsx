import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { isLinkTarget } from '#domain/body/link-target.ts'
import type { EditorWords } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { LineField } from './line-field.tsx'

interface Props {
  editor: Editor
  words: EditorWords
  onClose: () => void
}

/** Where the selected words lead. With nothing selected the address itself is put there. */
export function LinkDialog({ editor, words, onClose }: Props) {
  const before = String(editor.getAttributes('link').href ?? '')
  const [address, setAddress] = useState(before)
  const [problem, setProblem] = useState('')
  const chain = () => editor.chain().focus().extendMarkRange('link')

  function set(event: FormEvent) {
    event.preventDefault()
    const href = whole(address)
    if (href === '') return setProblem(words.link.empty)
    if (!isLinkTarget(href)) return setProblem(words.link.bad)
    const isBare = editor.state.selection.empty && before === ''
    if (isBare) {
      const text = { type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }
      editor.chain().focus().insertContent(text).run()
    } else chain().setMark('link', { href }).run()
    onClose()
  }

  return (
    <Dialog title={words.link.title} onClose={onClose}>
      <form className="form" onSubmit={set} noValidate>
        <LineField
          label={words.link.address}
          hint={words.link.hint}
          type="url"
          value={address}
          problem={problem}
          onChange={setAddress}
        />
        <div className="button-row">
          <button className="button is-primary">{words.link.set}</button>
          {before !== '' && (
            <button
              type="button"
              className="button is-danger"
              onClick={() => {
                chain().unsetMark('link').run()
                onClose()
              }}
            >
              {words.link.remove}
            </button>
          )}
          <button type="button" className="button is-quiet" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** What people leave out when they type an address: `https://`, or `mailto:`. */
function whole(typed: string): string {
  const address = typed.trim()
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address)) return `mailto:${address}`
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u.test(address) ? `https://${address}` : address
}
