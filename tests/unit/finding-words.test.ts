import { expect, it } from 'vitest'
import type { BodyNode } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { findingsOf } from '#domain/articles/findings/find.ts'
import { findingWords } from '#components/admin/publishing/finding-words.ts'
import { localeCodes } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'
import { translator } from '#i18n/translate.ts'

const heading = (level: number, words: string): BodyNode => ({
  ...{ type: 'heading', attrs: { id: `head${level}${words.length}`, level } },
  content: words === '' ? [] : [{ type: 'text', text: words }],
})
const link = (text: string): BodyNode => ({
  ...{ type: 'text', text },
  marks: [{ type: 'link', attrs: { href: `/en/${text.length}` } }],
})
const picture = { alt: '', caption: 'A crane', credit: '' }
const blocks: BodyNode[] = [
  heading(3, 'Too deep'),
  heading(2, ''),
  heading(2, 'Orders'),
  heading(4, 'A jump'),
  { type: 'paragraph', attrs: { id: 'para1' }, content: [link(' '), link('here')] },
  { type: 'picture', attrs: { id: 'pict1', media: 'm', ...picture } },
  {
    ...{ type: 'table', attrs: { id: 'tabl1' } },
    content: [
      { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { align: 'left' }, content: [] }] },
    ],
  },
]
const doc = (content: BodyNode[]) => ({ version: 1 as const, doc: { type: 'doc', content } })
const facts = { locale: 'en', conflicts: 0, section: 'named' as const, missing: [], untranslated: [] }

/** Articles in which, taken together, everything is wrong that can be. */
const all = [
  ...findingsOf(contentOf({ headline: '', slug: 'A B', body: doc([]) }), {
    ...{ ...facts, conflicts: 2 },
    missing: ['sections', 'tags', 'bylines', 'pictures'].map((field) => ({ field, key: 7 })),
  }),
  ...findingsOf(
    contentOf({
      ...{ headline: 'A', slug: 'a', sections: [1], originality: 'reprint', canonical: 'https:' },
      ...{ body: doc(blocks), lead: { media: 'm', ...picture } },
      bylines: [{ name: '', authorId: null, role: 'words' }],
    }),
    { ...facts, section: 'archived' },
  ),
  ...findingsOf(
    contentOf({
      ...{ headline: 'A', slug: 'a', sections: [1], originality: 'reprint', body: doc(blocks) },
      source: { name: 'GNT', url: null, publishedOn: null, licence: null },
    }),
    { ...facts, section: 'unnamed', untranslated: [{ field: 'headline' }] },
  ),
]

it('everything the checks can find has a sentence of its own in every language, and no sentence is left over', () => {
  const keys = Object.keys(messages.en.desk.publishing.findings)
  expect([...new Set(all.map(({ key }) => key))].sort()).toEqual(keys.sort())
  for (const locale of localeCodes) {
    const sentences = all.map((finding) => findingWords(translator(locale), finding))
    for (const sentence of sentences) expect(sentence).not.toMatch(/desk\.|[{}#]/)
    expect(sentences.every((sentence) => sentence.length > 5)).toBe(true)
  }
})
