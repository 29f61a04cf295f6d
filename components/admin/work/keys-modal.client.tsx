'use client'

import { Modal } from './modal.client.tsx'
import type { WorkWords } from './types.ts'

interface Props {
  words: WorkWords['keys']
  open: boolean
  onClose: () => void
}

/** The keys that do something here. */
export function KeysModal({ words, open, onClose }: Props) {
  const keys = [
    ['Ctrl / ⌘ + S', words.save],
    ['Ctrl + Alt + P', words.preview],
    ['Enter', words.enter],
    ['/', words.slash],
  ]
  return (
    <Modal title={words.title} open={open} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button is-plain" onClick={onClose}>
        {words.close}
      </button>
    </Modal>
  )
}
