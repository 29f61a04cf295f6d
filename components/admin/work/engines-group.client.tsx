'use client'

import { FactGroup } from './fact-group.client.tsx'
import { Line } from './line.client.tsx'
import { useWriting } from './writing-context.ts'

/** What search engines are told. */
export function EnginesGroup() {
  const { content, change, words, readOnly } = useWriting()
  const canonical = content.canonical ?? ''
  return (
    <FactGroup
      name="engines"
      title={words.engines.title}
      value={content.noindex ? words.engines.noindex : canonical}
      fields={['canonical', 'noindex']}
    >
      <Line
        label={words.engines.canonical}
        hint={words.engines.canonicalHint}
        type="url"
        inputMode="url"
        most={2000}
        problem={canonical && !/^https?:\/\//.test(canonical) ? words.source.badUrl : undefined}
        value={canonical}
        onValue={(value) => change({ canonical: value.trim() || null })}
      />
      <label className="work-check">
        <input
          type="checkbox"
          checked={content.noindex}
          disabled={readOnly}
          onChange={({ currentTarget }) => change({ noindex: currentTarget.checked })}
        />
        <span>{words.engines.noindex}</span>
      </label>
    </FactGroup>
  )
}
