'use client'

import type { ArticleContent } from '#domain/articles/types.ts'
import { FactGroup } from './fact-group.client.tsx'
import { Line } from './line.client.tsx'
import { Pick } from './pick.client.tsx'
import { useWriting } from './writing-context.ts'

/** What kind of piece it is, how urgent, from where, and made with what help. */
export function KindGroup() {
  const { content, change, words, frame } = useWriting()
  const { genre, urgency, dateline, aiLabel } = content
  const ai = aiLabel === 'none' ? '' : words.ai[aiLabel]
  return (
    <FactGroup
      name="kind"
      title={words.kind.title}
      value={[words.genres[genre as keyof typeof words.genres], ai].filter(Boolean).join(' · ')}
      fields={['genre', 'urgency', 'dateline', 'aiLabel']}
    >
      <Pick
        label={words.kind.genre}
        value={genre}
        options={Object.entries(words.genres).map(([value, label]) => ({ value, label }))}
        onValue={(value) => change({ genre: value })}
      />
      <Pick
        label={words.kind.urgency}
        value={String(urgency)}
        options={Object.values(words.urgencies).map((label, at) => ({ value: String(at + 1), label }))}
        onValue={(value) => change({ urgency: Number(value) })}
      />
      <Line
        label={words.kind.dateline}
        hint={words.kind.datelineHint}
        lang={frame.lang}
        most={80}
        value={dateline}
        onValue={(value) => change({ dateline: value })}
      />
      <Pick
        label={words.kind.ai}
        value={aiLabel}
        options={Object.entries(words.ai).map(([value, label]) => ({ value, label }))}
        onValue={(value) => change({ aiLabel: value as ArticleContent['aiLabel'] })}
      />
    </FactGroup>
  )
}
