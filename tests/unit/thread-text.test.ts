import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ThreadText } from '#components/admin/comments/thread-text.tsx'
import type { Thread } from '#domain/comments/types.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'

const open: Thread = {
  ...{ uid: 't', blockId: null, where: 'article', quote: '', text: 'Source?', suggestion: null },
  ...{ at: 1, by: 'Lin', byUid: null, state: 'open', settled: null, reopened: null, replies: [] },
}
const settled = { at: 2, by: 'Wang', reason: '' }

/** What a thread says about how it stands. */
function endOf(thread: Partial<Thread>, locale: Locale): string {
  const words = messages[locale].desk.comments
  const time = (at: number) => `T${at}`
  const about = (quote: string) => quote
  const props = { thread: { ...open, ...thread }, lang: 'en', words, time, about }
  const [, end = ''] = /class="comment-end">(.*?)<\/p>/.exec(renderToStaticMarkup(h(ThreadText, props))) ?? []
  return end.replace(/<.*?>/g, ' ')
}

it('a thread says whether it was taken over, resolved, declined or opened again, by whom and when', () => {
  expect(endOf({}, 'en')).toBe('')
  expect(endOf({ state: 'accepted', settled }, 'en')).toBe('Accepted into the text by Wang, T2')
  expect(endOf({ state: 'resolved', settled }, 'en')).toBe('Resolved by Wang, T2')
  expect(endOf({ state: 'declined', settled: { ...settled, reason: 'No.' } }, 'en')).toContain('Reason: No.')
  expect(endOf({ reopened: { at: 3, by: 'Wang' } }, 'en')).toBe('Reopened by Wang, T3')
})

it('no two of them read the same in any language', () => {
  for (const locale of localeCodes) {
    const states = ['accepted', 'resolved', 'declined'] as const
    const ends = states.map((state) => endOf({ state, settled }, locale))
    const all = [...ends, endOf({ reopened: settled }, locale)]
    expect(new Set(all).size).toBe(4)
  }
})
