import { vi } from 'vitest'
import { Saver } from '#components/admin/saving/saver.ts'
import type {
  Answer,
  Draft,
  SavingState,
  Work,
  WriteInput,
  WriteResult,
} from '#components/admin/saving/types.ts'
import { contentOf } from '#domain/articles/content.ts'

/** A draft of paragraphs. */
export function draft(...texts: string[]): Draft {
  const content = texts.map((text, at) => ({
    type: 'paragraph',
    attrs: { id: `block${at}` },
    content: [{ type: 'text', text }],
  }))
  const body = { version: 1 as const, doc: { type: 'doc', content } }
  return { content: contentOf({ headline: 'Harbour', slug: '', body }), conflicts: [] }
}

export const textsOf = ({ content }: Draft) =>
  content.body.doc.content?.map((block) => block.content?.[0]?.text)

type Answering = Answer<WriteResult> | 'no network'
export const written = (version: number): Answering => ({
  ok: true,
  result: { state: 'written', version, savedAt: version * 1000, suggestedSlug: `slug-${version}` },
})
export const stale = (work: Work): Answering => ({
  ok: true,
  result: { state: 'stale', by: 'Li Na', at: 5000, ...work },
})
export const refused = (status: number): Answering => ({
  ok: false,
  status,
  problem: { key: 'some.key', message: 'Not now.' },
})

/** A saver whose server says what it is told to, when it is told to. */
export function saving(first = draft('one'), read?: () => Draft) {
  const sent: WriteInput[] = []
  const leaving: WriteInput[] = []
  const states: SavingState[] = []
  const drafts: Draft[] = []
  const kept: string[] = []
  const open: PromiseWithResolvers<Answer<WriteResult>>[] = []
  const saver = new Saver({
    ...{ uid: 'article', tab: 'tab', work: { ...first, version: 1, writeId: 'before' }, savedAt: null },
    transport(input, isLeaving) {
      ;(isLeaving ? leaving : sent).push(input)
      const answer = Promise.withResolvers<Answer<WriteResult>>()
      if (!isLeaving) open.push(answer)
      return answer.promise
    },
    journal: {
      keep: async ({ mine }) => kept.push(JSON.stringify(mine)) > 0,
      keepAtOnce: ({ mine }) => void kept.push(JSON.stringify(mine)),
      clear: async () => void kept.push('nothing'),
    },
    onState: (state) => states.push(state),
    onSlug: () => undefined,
    onDraft: (one) => drafts.push(one),
    ...(read && { read }),
  })
  /** The server answers what it was sent first. */
  const answer = async (answering: Answering) => {
    const { resolve, reject } = open.shift()!
    if (answering === 'no network') reject(new TypeError('no network'))
    else resolve(answering)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { saver, sent, leaving, states, drafts, kept, answer, state: () => states.at(-1) }
}
