'use client'

import { useState } from 'react'
import { Icon } from '../kit/icon.tsx'
import { Combobox } from './combobox.client.tsx'
import { FactGroup } from './fact-group.client.tsx'
import { filled } from '../editor/words.ts'
import { askForTags } from './ask-for-tags.ts'
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
  const { content, change, words, frame, learnTags, readOnly } = writing
  const [problem, setProblem] = useState('')
  const { tags } = content

  function add(tag: Known) {
    learnTags([tag])
    setProblem('')
    if (!tags.includes(tag.id)) change({ tags: [...tags, tag.id] })
  }

  async function make(name: string) {
    try {
      // Called so with other capitals, or by another word, it is there already.
      const found = await askForTags({ text: name, locale: frame.locale }, words.tags.noNetwork)
      const answer = named(found, name) ?? (await onMake(name))
      if ('problem' in answer) setProblem(filled(words.tags.madeFailed, { why: answer.problem }))
      else add('tag' in answer ? answer.tag : answer)
    } catch (problem) {
      setProblem((problem as Error).message)
    }
  }

  return (
    <FactGroup
      name="tags"
      title={words.tags.title}
      value={shownValue('tags', tags, writing)}
      fields={['tags']}
      opened
    >
      {tags.length > 0 && (
        <ul className="chips" aria-label={words.tags.title} lang={frame.lang}>
          {tags.map((id) => {
            const name = frame.tags.find((one) => one.id === id)?.name ?? String(id)
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
          but={tags}
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
