'use client'

import { useState, type FormEvent } from 'react'
import { TextField } from './link-fields.client.tsx'
import type { MenuStart, MenuWords } from './types.ts'
import type { MenuInHand } from './use-menu.ts'
import { useTargets } from './use-targets.ts'

interface Props {
  menu: MenuInHand
  start: MenuStart
  words: MenuWords
}

/** What may come into the menu: found by name, the front page, or any address. */
export function AddLinks({ menu, start, words }: Props) {
  const [text, setText] = useState('')
  const { targets, isFailed } = useTargets(start.locale, text)
  const shared = { words, lang: start.lang }
  return (
    <section className="menu-add" aria-label={words.add}>
      <h2>{words.add}</h2>
      <TextField label={words.search} value={text} most={120} lang={start.lang} onValue={setText} />
      <p role="status" className="field-hint">
        {isFailed ? words.offline : targets?.length === 0 ? words.nothingFound : null}
      </p>
      <ul className="menu-found">
        <li>
          <Add
            {...shared}
            name={start.siteName}
            kind={words.kinds.front}
            onAdd={() => menu.add({ kind: 'front', label: null })}
          />
        </li>
        {(targets ?? []).map((target) => (
          <li key={`${target.kind} ${target.id}`}>
            <Add
              {...shared}
              name={target.name}
              kind={words.kinds[target.kind]}
              onAdd={() => menu.add({ kind: target.kind, id: target.id, label: null }, target)}
            />
          </li>
        ))}
      </ul>
      <AddAddress menu={menu} words={words} lang={start.lang} />
    </section>
  )
}

interface AddProps {
  name: string
  kind: string
  words: MenuWords
  lang: string
  onAdd: () => void
}

function Add({ name, kind, words, lang, onAdd }: AddProps) {
  return (
    <button type="button" className="button is-quiet" onClick={onAdd}>
      <span className="hidden-label">{words.addOne} </span>
      <span lang={lang}>{name}</span> <span className="menu-kind">{kind}</span>
    </button>
  )
}

function AddAddress({ menu, words, lang }: Pick<Props, 'menu' | 'words'> & { lang: string }) {
  const [label, setLabel] = useState('')
  const [url, setUrl] = useState('')
  const [isBad, setBad] = useState(false)

  function add(event: FormEvent) {
    event.preventDefault()
    const isAddress = /^(?:\/(?![/\\])|https?:\/\/[^/\s])[^\s\\]*$/i.test(url.trim())
    setBad(label.trim() === '' || !isAddress)
    if (label.trim() === '' || !isAddress) return
    menu.add({ kind: 'address', url: url.trim(), label: label.trim() })
    setLabel('')
    setUrl('')
  }

  return (
    <form className="menu-address" onSubmit={add} aria-label={words.addAddress} noValidate>
      <h3>{words.addAddress}</h3>
      <TextField label={words.label} value={label} most={60} lang={lang} onValue={setLabel} />
      <TextField label={words.url} hint={words.urlHint} value={url} most={2000} onValue={setUrl} />
      {isBad && <p role="alert">{words.badAddress}</p>}
      <button type="submit" className="button is-plain">
        {words.addAddress}
      </button>
    </form>
  )
}
