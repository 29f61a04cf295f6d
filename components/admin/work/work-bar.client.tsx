'use client'

import type { ReactNode } from 'react'
import { Icon } from '../kit/icon.tsx'
import type { Saving } from '../saving/use-saving.client.ts'
import { MeasureLine } from '../editor/measure-line.tsx'
import { filled, type EditorWords } from '../editor/words.ts'
import { Others } from './others.client.tsx'
import type { Said } from './saving-said.ts'
import { StateLine } from './state-line.client.tsx'
import type { Frame, SavingWords, WorkWords } from './types.ts'

interface Props {
  saving: Saving
  said: Said
  /** What is live, and where the working copy stands. */
  standing: ReactNode
  /** What came of saving on purpose. */
  kept: string
  frame: Frame
  words: WorkWords
  savingWords: SavingWords
  bodyWords: EditorWords
  previewing: boolean
  onSave: () => void
  onPreview: () => void
  onPublish: () => void
  /** Opens what is said about the article. */
  comments?: ReactNode
  /** What is seldom wanted. */
  menu: ReactNode
}

/** Always in sight: how things stand, and what can be done. */
export function WorkBar({
  saving,
  said,
  standing,
  kept,
  frame,
  words,
  savingWords,
  bodyWords,
  previewing,
  ...on
}: Props) {
  const { bar } = words
  return (
    <section className="work-bar" aria-label={bar.label}>
      <a className="desk-skip" href="#text">
        {words.page.skip}
      </a>
      <a className="work-icon" href={frame.links.list} title={words.page.list} aria-label={words.page.list}>
        <Icon name="back" />
      </a>
      {standing}
      <div className="work-state">
        <StateLine label={savingWords.label} said={said} />
        <p className="work-kept" role="status">
          {kept}
        </p>
      </div>
      <Others others={saving.others} words={words} frame={frame} />
      <MeasureLine body={saving.content.body} locale={frame.locale} words={bodyWords} />
      <div className="work-actions">
        <button
          type="button"
          className="button is-plain"
          disabled={!saving.mayType}
          title={filled(bar.saveHint, { key: 'Ctrl+S' })}
          onClick={on.onSave}
        >
          {bar.save}
        </button>
        <button
          type="button"
          className="button is-plain work-preview-button"
          aria-pressed={previewing}
          onClick={on.onPreview}
        >
          <Icon name="preview" />
          <span className="work-button-name">{bar.preview}</span>
        </button>
        {on.comments}
        <a className="button is-plain work-to-facts" href="#facts">
          <Icon name="settings" />
          <span className="work-button-name">{bar.facts}</span>
        </a>
        <a
          className="button is-primary"
          href={frame.links.publishing}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            on.onPublish()
          }}
        >
          {frame.may.publish ? bar.publish : bar.submit}
        </a>
      </div>
      {on.menu}
    </section>
  )
}
