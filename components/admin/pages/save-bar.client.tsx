'use client'

import { Icon } from '../kit/icon.tsx'
import { filled } from '../editor/words.ts'
import type { PageStart, PageState, PageWords } from './types.ts'
import type { PageInHand } from './use-page-writing.ts'

interface Props {
  page: PageInHand
  start: PageStart
  words: PageWords['page']
}

/** How it stands, and the button that saves: it stays in sight. */
export function SaveBar({ page, start, words }: Props) {
  const { state, theirs } = page
  const tone = TONES[state.kind]
  const said = saidOf(page, words)
  return (
    <div className="page-bar">
      <p className={`saving is-${tone}`} role="status">
        <Icon name={ICONS[tone]} />
        <span>{said}</span>
      </p>
      {start.mayWrite && (
        <button
          type="button"
          className="button is-primary"
          aria-disabled={state.kind === 'saving' || theirs !== null}
          aria-keyshortcuts="Control+S Meta+S"
          onClick={() => void page.save()}
        >
          {state.kind === 'saving' ? words.saving : words.save}
        </button>
      )}
    </div>
  )
}

const TONES = {
  ...({ saved: 'quiet', unsaved: 'warning', saving: 'quiet', made: 'done' } as const),
  ...({ failed: 'danger', offline: 'warning' } as const),
} satisfies Record<PageState['kind'], string>

const ICONS = { quiet: 'clock', warning: 'edit', done: 'check', danger: 'alert' } as const

function saidOf({ state, revision }: PageInHand, words: PageWords['page']): string {
  switch (state.kind) {
    case 'made':
      return filled(state.changed ? words.made : words.nothingNew, { n: state.revision })
    case 'failed':
      return state.message
    case 'saved':
      return revision === 0 ? words.notYet : filled(words.stands, { n: revision })
    default:
      return words.states[state.kind]
  }
}
