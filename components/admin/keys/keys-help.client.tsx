'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../kit/icon.tsx'
import { useScripts } from '../kit/use-scripts.ts'
import { Modal } from '../work/modal.client.tsx'
import { useKept } from '../work/use-kept.ts'
import { KeyList } from './key-list.tsx'
import { onOpenKeys, openKeys, useKeysOfPage } from './page-keys.ts'
import { useGlobalKeys } from './use-global-keys.ts'

export interface KeysWords {
  title: string
  everywhere: string
  here: string
  help: string
  search: string
  single: string
  singleHint: string
  close: string
}

interface Props {
  words: KeysWords
  /** Where g and a letter lead. */
  places: { letter: string; href: string; label: string }[]
  /** Where n leads; null for whoever may not begin an article. */
  begin: { href: string; label: string } | null
}

/** The desk's keys: a button that lists them, the keys themselves, and the choice to be without. */
export function KeysHelp({ words, places, begin }: Props) {
  const scripts = useScripts()
  const [open, setOpen] = useState(false)
  const [kept, keep] = useKept('keys', 'on')
  const ofPage = useKeysOfPage()
  const isOn = kept === 'on'
  useEffect(() => onOpenKeys(() => setOpen(true)), [])
  useGlobalKeys(isOn, { help: openKeys, search: focusSearch, go, press })

  function go(letter: string): boolean {
    const place = places.find((one) => one.letter === letter)
    if (place) location.assign(place.href)
    return place !== undefined
  }

  function press(letter: string): boolean {
    if (letter !== 'n' || !begin) return false
    location.assign(begin.href)
    return true
  }

  if (!scripts) return null
  const everywhere = [
    { keys: '?', does: words.help },
    { keys: '/', does: words.search },
    ...(begin ? [{ keys: 'n', does: begin.label }] : []),
    ...places.map(({ letter, label }) => ({ keys: `g ${letter}`, does: label })),
  ]
  return (
    <>
      <button type="button" className="desk-keys" onClick={openKeys}>
        <Icon name="info" />
        {words.title}
      </button>
      {createPortal(
        // On phones the button stands in a menu that closes.
        <Modal title={words.title} open={open} onClose={() => setOpen(false)}>
          {ofPage.length > 0 && <KeyList title={words.here} lines={ofPage} />}
          <KeyList title={words.everywhere} lines={everywhere} />
          <div className="option">
            <label>
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ target }) => keep(target.checked ? 'on' : 'off')}
              />
              {words.single}
            </label>
            <p className="field-hint">{words.singleHint}</p>
          </div>
          <button type="button" className="button is-plain" onClick={() => setOpen(false)}>
            {words.close}
          </button>
        </Modal>,
        document.body,
      )}
    </>
  )
}

/** The page's own search, where it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  field?.focus()
  field?.select()
  return field !== null
}
