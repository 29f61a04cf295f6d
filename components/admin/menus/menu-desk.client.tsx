'use client'

import { useState } from 'react'
import { EmptyState } from '../kit/empty-state.tsx'
import { Notice } from '../kit/notice.tsx'
import { Modal } from '../work/modal.client.tsx'
import { AddLinks } from './add-links.client.tsx'
import { MenuLine } from './menu-row.client.tsx'
import { MenuPreview } from './menu-preview.tsx'
import { MenuProblem } from './menu-problem.client.tsx'
import type { MenuStart, MenuWords } from './types.ts'
import { useMenu } from './use-menu.ts'

interface Props {
  start: MenuStart
  words: MenuWords
}

/** Where a menu is arranged: as it will be, what stands in it, and what may come into it. */
export function MenuDesk({ start, words }: Props) {
  const menu = useMenu(start, words)
  const [isAsking, setAsking] = useState(false)
  const { rows, state, said, problem, isDirty } = menu
  if (rows === null) {
    return (
      <EmptyState
        title={words.automatic[start.place]}
        actions={
          <button type="button" className="button is-primary" onClick={menu.arrange}>
            {words.arrange}
          </button>
        }
      >
        {words.automaticLead}
      </EmptyState>
    )
  }
  return (
    <div className="menu-desk">
      <MenuPreview menu={menu} words={words} start={start} />
      {problem && <MenuProblem menu={menu} words={words} problem={problem} />}
      {rows.some(({ link }) => menu.isGone(link)) && (
        <Notice tone="warning">
          <p>{words.someGone}</p>
        </Notice>
      )}
      <div className="menu-sides">
        <section className="menu-items" aria-label={words.items}>
          <h2>{words.items}</h2>
          <p className="field-hint">{words.itemsHint}</p>
          <ol>
            {rows.map((row) => (
              <MenuLine key={row.key} menu={menu} row={row} words={words} lang={start.lang} />
            ))}
          </ol>
          {rows.length === 0 && <p>{words.empty}</p>}
        </section>
        <AddLinks menu={menu} start={start} words={words} />
      </div>
      <div className="menu-bar">
        <p role="status">{said || (isDirty ? words.notSaved : '')}</p>
        <p className="button-row">
          <button
            type="button"
            className="button is-primary"
            aria-disabled={state === 'saving' || rows.length === 0}
            onClick={() => rows.length > 0 && menu.save()}
          >
            {state === 'saving' ? words.saving : words.save}
          </button>
          <button type="button" className="button is-plain" onClick={() => setAsking(true)}>
            {words.reset}
          </button>
        </p>
      </div>
      <Modal title={words.resetTitle} open={isAsking} onClose={() => setAsking(false)}>
        <p>{words.resetLead}</p>
        <p className="button-row">
          <button
            type="button"
            className="button is-danger"
            onClick={() => {
              setAsking(false)
              menu.reset()
            }}
          >
            {words.resetSend}
          </button>
          <button type="button" className="button is-plain" onClick={() => setAsking(false)}>
            {words.cancel}
          </button>
        </p>
      </Modal>
    </div>
  )
}
