import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { translationChecks } from '#db/schema/translations.ts'
import type { Actor } from '#domain/actor.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { listArticles } from '#domain/articles/desk.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { execute } from '#domain/execute.ts'
import { checkTranslation } from '#domain/translations/check.ts'
import { translateExisting } from '#domain/translations/refresh-existing.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import {
  aPair,
  beside,
  bodyOf,
  check,
  correct,
  english,
  freshStates,
  keptStates,
  openParts,
  write,
} from '#tests/translating.ts'

const { actor } = asking()
const MINUTE = 60_000

describe('a translation', () => {
  useFreshDatabase()

  it('begins with the words of its source, in blocks of the same ids', async () => {
    const section = await aSection()
    const bylines = [{ name: 'Ann Lee', authorId: null, role: 'words' as const }]
    const given = {
      headline: 'Ore',
      kicker: 'Trade',
      canonical: 'https://other.example/',
      bylines,
      body: bodyOf(english),
    }
    const source = await aLiveArticle(section, given)
    await write(source.uid, { headline: 'Ore is dearer still' }, MINUTE)
    const { uid } = await carryOut(beginArticle, { locale: 'zh', joins: source.uid })
    const { head } = await loadWork(reading(), uid)
    const { source: of } = await beside(uid)
    expect(head.content).toEqual({
      ...source.content,
      ...{ slug: '', canonical: null, translates: of.current.id },
    })
    expect(of).toMatchObject({ uid: source.uid, base: { version: 1 }, current: { version: 1 } })
  })

  it('takes the place of its source as far as whoever begins it may put it there', async () => {
    const [one, two] = [await aSection('One', '一'), await aSection('Two', '二')]
    const source = await aLiveArticle(one, { headline: 'Ore', sections: [one, two] })
    const sections = async (by: Actor) => {
      const outcome = await execute(
        beginArticle,
        { locale: 'zh', joins: source.uid },
        asking(0, { actor: by }),
      )
      if (!outcome.ok) return outcome.refusal.key
      return (await loadWork(reading(), outcome.result.uid)).head.content.sections
    }
    const limited = { ...actor, grants: [{ capability: 'article:create' as const, sections: [one] }] }
    expect(await sections(limited)).toEqual([one])
    expect(await sections(actor)).toBe('story.hasLocale')
  })

  it('is told of the one block of its source that was corrected, and of no other', async () => {
    const { source, translation } = await aPair()
    const other = await aLiveArticle(await aSection('B', '乙'), { headline: 'Coal' })
    expect(await openParts(translation.uid)).toEqual([])
    await correct(source.uid, { ...english, second: 'Mills buy.' }, MINUTE)
    const { parts, open, source: of } = await beside(translation.uid)
    expect(open).toEqual(['second'])
    expect(parts.map(({ part, drift }) => `${part} ${drift?.happened ?? 'same'}`)).toEqual([
      'headline same',
      'first same',
      'second changed',
      'third same',
    ])
    expect(parts[2]!.drift).toMatchObject({
      ...{ by: 'tester', at: NOON + MINUTE, checked: null },
      change: {
        blocks: [
          { state: 'changed', runs: [{ text: 'Mills ' }, { text: 'wait' }, { text: 'buy' }, { text: '.' }] },
        ],
      },
    })
    expect(of).toMatchObject({ base: { version: 1 }, current: { version: 2 } })
    const { articles } = await listArticles(actor, {}, { limit: 9 })
    expect(articles.map(({ uid, lag }) => [uid, lag])).toEqual(
      expect.arrayContaining([
        [source.uid, 0],
        [translation.uid, 1],
        [other.uid, 0],
      ]),
    )
  })

  it('hears nothing of what the source’s readers have not got yet', async () => {
    const { source, translation } = await aPair()
    await write(source.uid, { body: bodyOf({ ...english, second: 'Mills b' }) }, MINUTE)
    await carryOut(saveWorkingCopy, { uid: source.uid, version: 1 }, MINUTE)
    expect(await openParts(translation.uid)).toEqual([])
    await carryOut(publishArticle, { uid: source.uid, version: 1, kind: 'update' }, 2 * MINUTE)
    expect(await openParts(translation.uid)).toEqual(['second'])
  })

  it('is told of what came, went and moved in a source that is not out', async () => {
    const section = await aSection()
    const source = await aDraft(section, { headline: 'Ore', body: bodyOf(english) })
    const { uid } = await carryOut(beginArticle, { locale: 'zh', joins: source.uid })
    const { third, first } = english
    await write(source.uid, { body: bodyOf({ third, fourth: 'Prices fall.', first }) }, MINUTE)
    await carryOut(saveWorkingCopy, { uid: source.uid, version: 1 }, MINUTE)
    const told = (await beside(uid)).parts.flatMap(({ part, drift }) =>
      drift ? `${part} ${drift.happened}` : [],
    )
    expect(told.toSorted()).toEqual(['fourth added', 'second removed', 'third moved'])
  })

  it('is in step once all is checked off, and is then one of the newer version', async () => {
    const { source, translation } = await aPair()
    const { uid } = translation
    await correct(source.uid, { ...english, first: 'Ore is cheap.', third: 'Ships wait.' }, MINUTE)
    expect(await check(uid, ['first'])).toMatchObject({ left: ['third'], rebased: false })
    expect((await beside(uid)).source.base.version).toBe(1)
    expect(await check(uid, ['third'])).toMatchObject({ left: [], rebased: true })
    expect(await beside(uid)).toMatchObject({ open: [], source: { base: { version: 2 } } })
    expect(await reading().select().from(translationChecks)).toEqual([])
  })

  it('is told again of a second change of what was checked off, and not of the first one taken back', async () => {
    const { source, translation } = await aPair()
    const { uid } = translation
    await correct(source.uid, { ...english, first: 'Ore is cheap.', third: 'Ships wait.' }, MINUTE)
    await check(uid, ['first'])
    await correct(source.uid, { ...english, first: 'Ore is cheaper.', third: 'Ships wait.' }, 6 * MINUTE)
    expect(await openParts(uid)).toEqual(['first', 'third'])
    await correct(source.uid, { ...english, third: 'Ships wait.' }, 7 * MINUTE)
    expect(await openParts(uid)).toEqual(['third'])
    await correct(source.uid, { ...english, first: 'Ore is cheap.', third: 'Ships wait.' }, 8 * MINUTE)
    expect(await openParts(uid)).toEqual(['third'])
  })

  it('is not checked off against a source that somebody changed meanwhile', async () => {
    const { source, translation } = await aPair()
    const { uid } = translation
    await correct(source.uid, { ...english, first: 'Ore is cheap.' }, MINUTE)
    const { number: seen } = (await beside(uid)).source.current
    await correct(source.uid, { ...english, first: 'Ore is cheaper.' }, 2 * MINUTE)
    const outcome = await execute(checkTranslation, { uid, parts: ['first'], seen }, asking())
    expect(outcome).toMatchObject({
      refusal: { key: 'translation.sourceChanged', params: { by: 'tester', at: NOON + 2 * MINUTE } },
    })
    expect(await openParts(uid)).toEqual(['first'])
  })

  it('has no source while one of the two is in the trash', async () => {
    const section = await aSection()
    const source = await aDraft(section, { headline: 'Ore', body: bodyOf(english) })
    const { uid } = await carryOut(beginArticle, { locale: 'zh', joins: source.uid })
    await carryOut(trashArticle, { uid: source.uid })
    expect(await openParts(uid)).toBeNull()
    await carryOut(untrashArticle, { uid: source.uid })
    expect(await openParts(uid)).toEqual([])
  })

  it('is found out about where it is older than what is kept of it', async () => {
    await aPair()
    const kept = await keptStates()
    expect(kept).toHaveLength(1)
    await freshStates()
    while (await translateExisting(1));
    expect(await translateExisting(1)).toBe(false)
    expect(await keptStates()).toEqual(kept)
  })
})
