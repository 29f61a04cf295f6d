'use client'

import type { Source } from '#domain/articles/types.ts'
import { FactGroup } from './fact-group.client.tsx'
import { Line } from './line.client.tsx'
import { Pick } from './pick.client.tsx'
import { useWriting } from './writing-context.ts'

const NONE: Source = { name: '', url: null, publishedOn: null, licence: null }

/** Where the piece comes from. */
export function SourceGroup() {
  const { content, change, words } = useWriting()
  const source = content.source ?? NONE
  const { originality } = content
  const set = (part: Partial<Source>) => change({ source: filledIn({ ...source, ...part }) })
  return (
    <FactGroup
      name="source"
      title={words.source.title}
      value={[words.source[originality], source.name].filter(Boolean).join(' · ')}
      fields={['originality', 'source']}
    >
      <Pick
        label={words.source.originality}
        value={originality}
        options={(['original', 'reprint'] as const).map((value) => ({ value, label: words.source[value] }))}
        onValue={(value) => change({ originality: value as typeof originality })}
      />
      {originality === 'reprint' && source.name === '' && (
        <p className="work-caution">{words.source.needed}</p>
      )}
      <Line label={words.source.name} most={200} value={source.name} onValue={(name) => set({ name })} />
      <Line
        label={words.source.url}
        type="url"
        inputMode="url"
        most={2000}
        problem={source.url && !/^https?:\/\//.test(source.url) ? words.source.badUrl : undefined}
        value={source.url ?? ''}
        onValue={(url) => set({ url: url.trim() || null })}
      />
      <Line
        label={words.source.publishedOn}
        type="date"
        value={source.publishedOn ?? ''}
        onValue={(day) => set({ publishedOn: day || null })}
      />
      <Line
        label={words.source.licence}
        most={200}
        value={source.licence ?? ''}
        onValue={(licence) => set({ licence: licence || null })}
      />
    </FactGroup>
  )
}

/** No source at all where nothing of it is known. */
function filledIn(source: Source): Source | null {
  return Object.values(source).some(Boolean) ? source : null
}
