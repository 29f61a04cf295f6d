'use client'

import { useState } from 'react'
import { Icon } from '../kit/icon.tsx'
import { Combobox } from './combobox.client.tsx'
import { FactGroup } from './fact-group.client.tsx'
import { filled } from '../editor/words.ts'
import { named } from './found.ts'
import { shownValue } from './shown-value.ts'
import type { Known } from './types.ts'
import { useWriting } from './writing-context.ts'

/** As many as domain/articles/content.ts takes. */
const MOST = 40

/** Makes a tag in the article's language. @returns it, or a sentence that says why not */
export type MakeTag = (name: string) => Promise<{ tag: Known } | { problem: string }>

/** Subjects of the article, found by typing. */
export function TagsGroup({ onMake }: { onMake: MakeTag }) {
  const writing = useWriting()
  const { content, change, words, frame, readOnly } = writing
  const [made, setMade] = useState<Known[]>([])
  const [problem, setProblem] = useState('')
  const known = [...frame.tags, ...made]
  const { tags } = content
  const add = (id: number) => change({ tags: [...tags, id] })

  async function make(name: string) {
    const same = named(known, name)
    if (same) return tags.includes(same.id) || add(same.id)
    const answer = await onMake(name)
    if ('problem' in answer) return setProblem(filled(words.tags.madeFailed, { why: answer.problem }))
    setProblem('')
    setMade([...made, answer.tag])
    add(answer.tag.id)
  }

  return (
    <FactGroup
      name="tags"
      title={words.tags.title}
      value={shownValue('tags', tags, { ...writing, frame: { ...frame, tags: known } })}
      fields={['tags']}
      opened
    >
      {tags.length > 0 && (
        <ul className="chips" aria-label={words.tags.title} lang={frame.lang}>
          {tags.map((id) => {
            const name = known.find((one) => one.id === id)?.name ?? String(id)
            return (
              <li key={id}>
                {name}
                <button
                  type="button"
                  disabled={readOnly}
                  aria-label={filled(words.tags.remove, { name })}
                  onClick={() => change({ tags: tags.filter((one) => one !== id) })}
                >
                  <Icon name="close" />
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {tags.length >= MOST ? (
        <p className="field-hint">{filled(words.tags.most, { n: MOST })}</p>
      ) : (
        <Combobox
          label={words.tags.find}
          hint={words.tags.hint}
          known={known.filter(({ id }) => !tags.includes(id))}
          onChoose={add}
          make={frame.may.tags ? { label: words.tags.make, onMake: (name) => void make(name) } : undefined}
        />
      )}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </FactGroup>
  )
}
