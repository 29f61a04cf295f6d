'use client'

import { useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { Icon } from '../kit/icon.tsx'
import type { Frame, WorkWords } from './types.ts'

interface Props {
  frame: Frame
  words: WorkWords
  onKeys: () => void
}

/** What is seldom wanted: other pages of the article, its other languages, the list of shortcuts. */
export function WorkMenu({ frame: { links, address }, words: { bar }, onKeys }: Props) {
  const box = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (box.current) box.current.open = false
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !box.current?.open) return
    close()
    box.current.querySelector('summary')?.focus()
  }

  function onBlur({ relatedTarget }: FocusEvent) {
    if (relatedTarget && !box.current?.contains(relatedTarget)) close()
  }

  const items = [
    { href: links.publishing, label: bar.publishing },
    { href: links.review, label: bar.review },
    { href: links.revisions, label: bar.revisions },
    { href: links.comments, label: bar.comments },
    { href: links.preview, label: bar.fullPreview },
    ...(address.live === null ? [] : [{ href: address.live, label: bar.site }]),
    ...links.languages,
    { href: `${links.publishing}#trash`, label: bar.trash },
  ]
  return (
    <details className="work-menu" ref={box} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className="work-icon" title={bar.more} aria-label={bar.more}>
        <Icon name="more" />
      </summary>
      <ul>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a className="work-menu-item" href={href}>
              {label}
            </a>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="work-menu-item"
            onClick={() => {
              close()
              onKeys()
            }}
          >
            {bar.keys}
          </button>
        </li>
      </ul>
    </details>
  )
}
