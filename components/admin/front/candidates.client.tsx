'use client'

import { useState, type FormEvent } from 'react'
import { useScripts } from '../kit/use-scripts.ts'
import { askForCandidates } from './ask.ts'
import { useBoard } from './board-context.ts'
import { CandidateItem } from './candidate-item.client.tsx'
import { spotOf, spotValue } from './slot-change.client.tsx'
import type { BoardStart } from './types.ts'

/** Articles that can be placed, and where to. Without scripts the form sends what is pressed. */
export function Candidates({ board, candidates, sections, asked }: BoardStart) {
  const { words, parts, forms, nameOf, place } = useBoard()
  const [found, setFound] = useState<readonly (typeof candidates)[number][]>(candidates)
  const [problem, setProblem] = useState('')
  const scripts = useScripts()
  const { text, section } = asked

  async function search(event: FormEvent<HTMLFormElement>) {
    if (!scripts) return
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const wanted = { text: form.get('text') as string, section: form.get('section') as string }
    const answer = await askForCandidates(board, wanted).catch(() => null)
    setProblem(answer?.ok ? '' : (answer?.problem.message ?? words.candidates.failed))
    if (answer?.ok) setFound(answer.result.candidates)
  }

  return (
    <section className="front-candidates" aria-labelledby="candidates">
      <h3 id="candidates">{words.candidates.title}</h3>
      <form method="get" className="front-search" onSubmit={(event) => void search(event)} role="search">
        <input type="hidden" name="locale" value={board.locale} />
        {board.plan !== null && <input type="hidden" name="at" value={board.plan} />}
        <label className="field">
          <span className="field-label">{words.candidates.text}</span>
          <input className="control" type="search" name="text" defaultValue={text} maxLength={200} />
        </label>
        <label className="field">
          <span className="field-label">{words.candidates.section}</span>
          <select className="control" name="section" defaultValue={section}>
            <option value="">{words.candidates.everywhere}</option>
            {sections.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button is-plain">
          {words.candidates.search}
        </button>
      </form>
      <div className="front-to">
        <label className="field">
          <span className="field-label">{words.candidates.to}</span>
          <select className="control" name="spot" form={forms.place}>
            {parts.map((part) => (
              <option key={spotValue(part)} value={spotValue(part)}>
                {nameOf(part)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{words.candidates.position}</span>
          <input
            className="control"
            type="number"
            name="position"
            form={forms.place}
            min={1}
            max={50}
            defaultValue={1}
          />
        </label>
      </div>
      <p role="status" className="front-problem">
        {problem}
      </p>
      {found.length === 0 && (
        <p className="front-empty">{text ? words.candidates.none : words.candidates.noneYet}</p>
      )}
      <ul>
        {found.map((article) => (
          <CandidateItem
            key={article.uid}
            article={article}
            onPlace={(form) => {
              const spot = spotOf(form.get('spot') as string, parts)
              if (spot) place(article, spot, Number(form.get('position')) || 1)
            }}
          />
        ))}
      </ul>
    </section>
  )
}
