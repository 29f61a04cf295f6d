import { expect, it } from 'vitest'
import { standingToSource, stateName } from '#components/admin/translations/state-words.ts'
import { localeCodes } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'

const [en, zh] = [translator('en'), translator('zh')]
const published = { version: 2, number: 5 }
const unpublished = { version: null, number: 6 }

it('a state of a source is the version readers got, or the revision nobody got yet', () => {
  expect([stateName(published, en), stateName(published, zh)]).toEqual(['version 2', '第 2 版'])
  expect(stateName(unpublished, en)).toBe('revision 6, not published')
})

it('how a translation stands to its source is which state it follows, or how much changed since', () => {
  expect(standingToSource({ lag: 0, current: published }, en)).toBe('Follows the source: version 2')
  expect(standingToSource({ lag: 0, current: published }, zh)).toBe('对应原文：第 2 版')
  expect(standingToSource({ lag: 1, current: published }, en)).toBe('Source changed in 1 place')
  expect(standingToSource({ lag: 3, current: published }, zh)).toBe('原文 3 处已变')
})

it('that says nothing about whether all of it is translated, which has words of its own', () => {
  for (const locale of localeCodes) {
    const t = translator(locale)
    const left = t('desk.translations.state.untranslated', { n: 3 })
    expect(left).toContain('3')
    expect(standingToSource({ lag: 0, current: published }, t)).not.toMatch(/in step|translated|一致|未译/i)
  }
})
