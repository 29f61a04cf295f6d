'use client'

import { useRef, type FormEvent } from 'react'
import { zoneName } from '#i18n/dates.ts'
import { instantOf, localOf } from '#lib/instant.ts'
import { filled } from '../editor/words.ts'
import { useBoard } from './board-context.ts'
import type { NamedPart, Placed } from './types.ts'

/** Where something stands, and from when until when: to be chosen without dragging. */
export function SlotChange({ slot, position }: { slot: Placed; position: number }) {
  const { words, parts, desk, now, nameOf, alter } = useBoard()
  const details = useRef<HTMLDetailsElement>(null)
  const { board } = words
  const zone = zoneName(now, desk.locale, desk.timeZone)
  const local = (instant: number | null) =>
    instant === null ? '' : localOf(instant, desk.timeZone).slice(0, 16)

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => (form.get(name) as string | null) ?? ''
    const times = {
      startsAt: instantIn(text('startsAt'), desk.timeZone),
      endsAt: instantIn(text('endsAt'), desk.timeZone),
    }
    if (details.current) details.current.open = false
    details.current?.querySelector('summary')?.focus()
    const spot = spotOf(text('spot'), parts) ?? slot
    const to = Number(text('position')) || 1
    alter(slot, spot, to, times)
  }

  return (
    <details className="more front-change" ref={details}>
      <summary className="button is-quiet" aria-label={filled(board.changeOf, { headline: slot.headline })}>
        {board.change}
      </summary>
      <form
        className="form more-body"
        onSubmit={apply}
        aria-label={filled(board.changeOf, { headline: slot.headline })}
      >
        <label className="field">
          <span className="field-label">{board.area}</span>
          <select className="control" name="spot" defaultValue={spotValue(slot)}>
            {parts.map((part) => (
              <option key={spotValue(part)} value={spotValue(part)}>
                {nameOf(part)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{board.position}</span>
          <input className="control" type="number" name="position" min={1} max={50} defaultValue={position} />
        </label>
        {(['startsAt', 'endsAt'] as const).map((name) => (
          <label className="field" key={name}>
            <span className="field-label">{filled(board[name], { zone })}</span>
            <input className="control" type="datetime-local" name={name} defaultValue={local(slot[name])} />
          </label>
        ))}
        <button type="submit" className="button is-plain">
          {board.apply}
        </button>
      </form>
    </details>
  )
}

/** Area and section as one value of a list. */
export function spotValue({ area, sectionId }: Pick<NamedPart, 'area' | 'sectionId'>): string {
  return sectionId === null ? area : `${area} ${sectionId}`
}

export function spotOf(value: string, parts: readonly NamedPart[]): NamedPart | undefined {
  return parts.find((part) => spotValue(part) === value)
}

/** @returns null for what is empty, or no time of any clock */
function instantIn(local: string, timeZone: string): number | null {
  try {
    return local === '' ? null : instantOf(local, timeZone)
  } catch {
    return null
  }
}
