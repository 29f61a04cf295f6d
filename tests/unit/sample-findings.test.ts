import { expect, it } from 'vitest'
import { findingsOf } from '#domain/articles/findings/find.ts'
import type { Facts } from '#domain/articles/findings/types.ts'
import { picturesOf, readSamples } from '#cli/samples/stories.ts'
import { contentOfStory } from '#cli/story-content.ts'

it('the sample news passes the checks it shows to newsrooms', () => {
  const samples = readSamples()
  expect(samples.length).toBeGreaterThan(20)
  const pictures = new Map(picturesOf(samples).map((key) => [key, key]))
  for (const { key, locale, file } of samples) {
    const content = contentOfStory(file, { sections: [1], tags: [], bylines: [], shownAt: null, pictures })
    const facts: Facts = { locale, missing: [], section: 'named', conflicts: 0, untranslated: [] }
    const found = findingsOf(content, facts)
    expect(found, `${key} ${locale}`).toEqual([])
  }
})
