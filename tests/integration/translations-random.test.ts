import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { joinStories } from '#domain/stories/join.ts'
import { partStory } from '#domain/stories/part.ts'
import { checkTranslation } from '#domain/translations/check.ts'
import { readBeside } from '#domain/translations/desk.ts'
import { followSource } from '#domain/translations/follow.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { bodyOf, freshStates, keptStates } from '#tests/translating.ts'

const parts = ['first', 'second', 'third', 'fourth'] as const

describe('how translations stand to their sources', () => {
  useFreshDatabase()

  it.each([1, 2, 3])('is after random commands what it would be made from nothing (%i)', async (seed) => {
    const section = await aSection()
    const one = changes(seed, section)
    let [lagged, inStep] = [0, 0]
    for (let n = 0; n < 140; n++) {
      await one()
      const kept = await keptStates()
      if (kept.some(({ lag }) => lag > 0)) lagged++
      if (kept.some(({ lag }) => lag === 0)) inStep++
      if (n % 7 === 6) expect(await freshStates()).toEqual(kept)
    }
    // Both have been seen, or nothing was looked at.
    expect([lagged > 0, inStep > 0]).toEqual([true, true])
    await carryOut(removeSamples, {}, 100_000)
    const kept = await keptStates()
    expect(await freshStates()).toEqual(kept)
  })
})

/** Commands as they come, the same ones for the same seed (mulberry32). @returns carries out the next one */
function changes(seed: number, section: number): () => Promise<void> {
  let state = seed
  let made = 0
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * end)
  }
  const pick = <T>(all: readonly T[]) => all[below(all.length)]!
  const words = () =>
    Object.fromEntries(parts.filter(() => below(5) > 0).map((id) => [id, `${id} ${below(4)}`]))

  return async () => {
    const later = ++made * 1000
    const all = await reading().select().from(articles).orderBy(articles.id)
    if (all.length < 3) {
      await aDraft(
        section,
        { headline: `Ore ${made}`, body: bodyOf(words()) },
        { locale: pick(['en', 'zh']) },
      )
      return
    }
    const { uid } = pick(all)
    const other = pick(all).uid
    const { work, article } = await loadWork(reading(), uid)
    const source = (await readBeside(asking().actor, uid))?.source
    const content = { ...work.content, body: bodyOf(words()) }
    const [command, input] = pick<[unknown, object]>([
      [beginArticle, { locale: article.locale === 'en' ? 'zh' : 'en', joins: uid }],
      [beginArticle, { locale: article.locale === 'en' ? 'zh' : 'en', joins: uid }],
      [writeWorkingCopy, { uid, tab: 'a', version: work.version, writeId: `w${made}`, content }],
      [writeWorkingCopy, { uid, tab: 'a', version: work.version, writeId: `w${made}`, content }],
      [saveWorkingCopy, { uid, version: work.version }],
      [submitArticle, { uid, version: work.version }],
      [publishArticle, { uid, version: work.version, kind: 'update', override: 'As told.' }],
      [publishArticle, { uid, version: work.version, kind: 'update', override: 'As told.' }],
      [withdrawArticle, { uid, note: 'As told.' }],
      [setSchedule, { uid, version: work.version, at: NOON + later + 1_000_000, override: 'As told.' }],
      [trashArticle, { uid }],
      [untrashArticle, { uid }],
      [untrashArticle, { uid }],
      [checkTranslation, { uid, parts: parts.filter(() => below(2) > 0), seen: source?.current.number ?? 1 }],
      [checkTranslation, { uid, parts, seen: source?.current.number ?? 1 }],
      [followSource, { uid, source: below(4) === 0 ? null : { uid: other, revision: 1 } }],
      [joinStories, { uid, with: other }],
      [partStory, { uid }],
    ])
    // What is refused changes nothing.
    await execute(command as Command, input, asking(later))
  }
}
