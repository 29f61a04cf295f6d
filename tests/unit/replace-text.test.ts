import { expect, it } from 'vitest'
import { contentOf } from '#domain/articles/content.ts'
import { replaceText } from '#domain/articles/replace-text.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { plainText } from '#domain/body/text.ts'
import { Refused } from '#domain/refusal.ts'

const content = contentOf({
  headline: 'Orders rise',
  slug: 'orders-rise',
  standfirst: 'A third more.',
  body: bodyFromMarkdown('Steel rose in **Lanhu** twice.\n\nSteel fell.'),
  lead: { media: 'm', alt: 'Steel', caption: 'A mill', credit: 'Steel Press' },
})

function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (problem) {
    if (problem instanceof Refused) return problem.refusal.key
  }
  return 'none'
}

it.each([
  ['Orders', 'headline'],
  ['third', 'standfirst'],
  ['A mill', 'lead'],
  ['twice', 'body'],
] as const)('replaces %s in the %s and nowhere else', (old, place) => {
  const changed = replaceText(content, [{ old, now: 'XYZ' }])
  const differing = Object.keys(content).filter(
    (key) => JSON.stringify(changed[key as 'body']) !== JSON.stringify(content[key as 'body']),
  )
  expect(differing).toEqual([place])
  expect(JSON.stringify(changed)).toContain('XYZ')
})

it('keeps the ids of blocks, and drops a text that is empty afterwards', () => {
  const ids = (body: typeof content.body) => body.doc.content?.map((block) => block.attrs?.id)
  const changed = replaceText(content, [{ old: 'Lanhu', now: '' }])
  expect(ids(changed.body)).toEqual(ids(content.body))
  expect(plainText(changed.body)).toBe('Steel rose in  twice.\nSteel fell.')
  expect(JSON.stringify(changed.body)).not.toContain('"text":""')
})

it('takes words for words: no patterns, neither in the old nor in the new', () => {
  const changed = replaceText(content, [{ old: 'twice.', now: '$& .*' }])
  expect(plainText(changed.body)).toContain('Lanhu $& .*')
  expect(refusalOf(() => replaceText(content, [{ old: '.*', now: '' }]))).toBe('replace.notFound')
})

it('refuses words that stand nowhere, in several places, over formatting, and no words', () => {
  expect(refusalOf(() => replaceText(content, [{ old: 'Copper', now: 'Tin' }]))).toBe('replace.notFound')
  expect(refusalOf(() => replaceText(content, [{ old: 'in Lanhu', now: '' }]))).toBe('replace.notFound')
  expect(refusalOf(() => replaceText(content, [{ old: 'Steel', now: 'Tin' }]))).toBe('replace.several')
  expect(refusalOf(() => replaceText(content, [{ old: '', now: 'Tin' }]))).toBe('replace.empty')
  expect(plainText(replaceText(content, [{ old: 'Steel', now: 'Tin' }], true).body)).toBe(
    'Tin rose in Lanhu twice.\nTin fell.',
  )
})

it('makes one replacement after the other', () => {
  const changed = replaceText(content, [
    { old: 'Orders', now: 'Sales' },
    { old: 'Sales rise', now: 'Sales fall' },
  ])
  expect(changed.headline).toBe('Sales fall')
})
