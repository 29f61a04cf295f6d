import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { invalidations } from '#db/schema/journal.ts'
import { liveArticles } from '#db/schema/live.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { cliActor, type Actor } from '#domain/actor.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { refileArticle } from '#domain/articles/refile.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden } from '#domain/refusal.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { createSection } from '#domain/sections/create.ts'
import { archivedSections, articlesHeld, readSection, treeOfSections } from '#domain/sections/desk.ts'
import { mergeSections } from '#domain/sections/merge.ts'
import { moveSection } from '#domain/sections/move.ts'
import { readSections } from '#domain/sections/reader.ts'
import { unarchiveSection } from '#domain/sections/unarchive.ts'
import { updateSection } from '#domain/sections/update.ts'
import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

const desk = cliActor('tester')
const shown = async () => (await readSections('en')).top.map(({ name }) => name)
const refused = (key: string) => ({ ok: false, refusal: { key } })

/** Where a section stands, as a page would have shown it. */
async function seen(id: number) {
  const [row] = await reading().select().from(sections).where(eq(sections.id, id))
  return { parentId: row!.parentId, position: row!.position }
}

describe('the order of sections', () => {
  useFreshDatabase()

  it('is the one somebody gave it, numbered without gaps, for readers too', async () => {
    const [a, b, c] = [await aSection('A', '甲'), await aSection('B', '乙'), await aSection('C', '丙')]
    await carryOut(moveSection, { id: c, parentId: null, after: null })
    expect(await shown()).toEqual(['C', 'A', 'B'])
    await carryOut(moveSection, { id: c, parentId: null, after: a })
    expect(await shown()).toEqual(['A', 'C', 'B'])
    await carryOut(moveSection, { id: a, parentId: null })
    expect(await shown()).toEqual(['C', 'B', 'A'])
    expect([await seen(c), await seen(b), await seen(a)].map(({ position }) => position)).toEqual([1, 2, 3])
    await carryOut(moveSection, { id: a, parentId: null, position: 1 })
    expect(await shown()).toEqual(['C', 'A', 'B'])
    const first = await carryOut(createSection, { texts: { en: { name: 'First' } }, position: 0 })
    expect(await shown()).toEqual(['First', 'C', 'A', 'B'])
    await carryOut(moveSection, { id: first.id, parentId: b, after: null })
    expect((await readSections('en')).pathTo(first.id).map(({ name }) => name)).toEqual(['B', 'First'])
  })

  it('touches the tree and nothing else of what readers have', async () => {
    const [a, b] = [await aSection('A', '甲'), await aSection('B', '乙')]
    const before = (await reading().select().from(invalidations)).length
    await carryOut(moveSection, { id: b, parentId: null, after: null })
    const tags = (await reading().select().from(invalidations)).slice(before).map(({ tag }) => tag)
    expect(tags.sort()).toEqual(['sections:en', 'sections:zh'])
    const then = (await reading().select().from(invalidations)).length
    await carryOut(moveSection, { id: a, parentId: null, after: b })
    expect(await reading().select().from(invalidations)).toHaveLength(then)
  })

  it('is not undone by somebody who saw an older one, who is told who changed it', async () => {
    const [a, b, c] = [await aSection('A', '甲'), await aSection('B', '乙'), await aSection('C', '丙')]
    const before = await seen(c)
    await carryOut(moveSection, { id: c, parentId: a, seen: before })
    const late = await execute(moveSection, { id: c, parentId: b, seen: before }, asking())
    expect(late).toMatchObject({
      ...refused('section.moved'),
      refusal: { params: { by: 'tester', at: NOON } },
    })
    expect(await seen(c)).toMatchObject({ parentId: a })
    // The neighbour went elsewhere meanwhile.
    expect(await execute(moveSection, { id: b, parentId: null, after: c }, asking())).toMatchObject(
      refused('section.moved'),
    )
    await carryOut(moveSection, { id: c, parentId: b, seen: await seen(c) })
  })

  it('of two moves at once lets both be seen, or refuses one', async () => {
    const [a, b, c] = [await aSection('A', '甲'), await aSection('B', '乙'), await aSection('C', '丙')]
    const before = await seen(c)
    const outcomes = await Promise.all(
      [a, b].map((parentId) => execute(moveSection, { id: c, parentId, seen: before }, asking())),
    )
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    // Each below the other: one of the two comes second and finds itself below it.
    const crossed = await Promise.all([
      execute(moveSection, { id: a, parentId: b }, asking()),
      execute(moveSection, { id: b, parentId: a }, asking()),
    ])
    expect(crossed.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await treeOfSections(desk)).map(({ id }) => id).sort()).toEqual([a, b, c])
  })

  it('is changed by whoever holds the section and both places, and the top by nobody who is limited', async () => {
    const [news, trade, other] = [
      await aSection('N', '新'),
      await aSection('T', '贸'),
      await aSection('O', '他'),
    ]
    const steel = await aSection('Steel', '钢', news)
    const grants = [{ capability: 'taxonomy:edit' as const, sections: [news, trade, steel] }]
    const actor: Actor = { kind: 'staff', uid: 'u', name: 'limited', grants }
    const by = (input: { id: number; parentId: number | null }) =>
      execute(moveSection, input, asking(0, { actor }))
    for (const input of [
      { id: steel, parentId: other },
      { id: steel, parentId: null },
      { id: trade, parentId: news },
    ]) {
      await expect(by(input), JSON.stringify(input)).rejects.toBeInstanceOf(Forbidden)
    }
    expect(await by({ id: steel, parentId: trade })).toMatchObject({ ok: true })
  })
})

describe('a section', () => {
  useFreshDatabase()

  it('has reviews and proofs, and is not changed upon what somebody else changed', async () => {
    const id = await aSection('Steel', '钢铁')
    const before = await readSection(desk, id)
    await carryOut(updateSection, { id, reviewSteps: 2, proofSteps: 1, seen: before.seen })
    expect(await readSection(desk, id)).toMatchObject({ reviewSteps: 2, proofSteps: 1 })
    const late = { id, texts: { en: { name: 'Metals', slug: 'metals' } }, seen: before.seen }
    expect(await execute(updateSection, late, asking())).toMatchObject({
      ...refused('named.changed'),
      refusal: { params: { by: 'tester', at: NOON } },
    })
    await carryOut(updateSection, { ...late, seen: (await readSection(desk, id)).seen })
    expect((await readSection(desk, id)).older).toEqual([{ locale: 'en', slug: 'steel', state: 'moved' }])
    expect(await execute(updateSection, { id, proofSteps: 4 }, asking())).toMatchObject(refused('input'))
  })

  it('names the field of an address that is taken', async () => {
    await aSection('Steel', '钢铁')
    const id = await aSection('Coal', '煤')
    expect(
      await execute(updateSection, { id, texts: { zh: { name: '煤', slug: 'gang-tie' } } }, asking()),
    ).toMatchObject({ refusal: { key: 'slug.taken', field: 'texts.zh.slug' } })
  })

  it('is put away only when nobody writes for it, and comes back at its old addresses', async () => {
    const id = await aSection('Steel', '钢铁')
    await aDraft(id, { headline: 'Being written' })
    expect((await readSection(desk, id)).isHolding).toBe(true)
    expect(await execute(archiveSection, { id }, asking())).toMatchObject(refused('section.hasArticles'))
    const top = await aSection('Top', '上')
    const below = await aSection('Below', '下', top)
    await carryOut(archiveSection, { id: below })
    await carryOut(archiveSection, { id: top }, 1000)
    expect(await readAddress('en', 'section', 'below')).toMatchObject({ state: 'gone' })
    expect((await archivedSections(desk, 5)).map((one) => one.id)).toEqual([top, below])
    await carryOut(unarchiveSection, { id: below })
    expect(await readAddress('en', 'section', 'below')).toMatchObject({ state: 'current', targetId: below })
    // What it stood below is still put away.
    expect(await shown()).toEqual(['Steel', 'Below'])
  })

  it('counts its live articles by language', async () => {
    const id = await aSection()
    await aLiveArticle(id, { headline: 'One' })
    await aLiveArticle(id, { headline: 'Two' })
    await aLiveArticle(id, { headline: '三', slug: 'san' }, { locale: 'zh' })
    await aDraft(id, { headline: 'Not out' })
    expect((await treeOfSections(desk))[0]).toMatchObject({ live: { en: 2, zh: 1 } })
  })
})

describe('merging sections', () => {
  useFreshDatabase()

  const sectionsOf = async (uid: string) => {
    const [row] = await reading().select().from(articles).where(eq(articles.uid, uid))
    const [live] = await reading().select().from(liveArticles).where(eq(liveArticles.uid, uid))
    return { main: live?.sectionId ?? null, state: live?.state, work: row?.workState }
  }

  it('moves what readers have and what is being written, then the addresses', async () => {
    const [from, into] = [await aSection('Old', '旧'), await aSection('New', '新')]
    const live = await aLiveArticle(from, { headline: 'Live' })
    const draft = await aDraft(from, { headline: 'Draft' })
    const both = await aLiveArticle(from, { headline: 'Live, being written' })
    const changed = { ...both.content, headline: 'Half written' }
    await carryOut(writeWorkingCopy, { uid: both.uid, tab: 'a', version: 0, writeId: 'w', content: changed })
    await carryOut(saveWorkingCopy, { uid: both.uid, version: 1 })

    expect(await execute(mergeSections, { fromId: from, intoId: into }, asking())).toMatchObject(
      refused('section.hasArticles'),
    )
    const held = await articlesHeld(desk, from, 10)
    expect(held.sort()).toEqual([live.uid, draft.uid, both.uid].sort())
    for (const uid of held) await carryOut(refileArticle, { uid, from, into }, 1000)
    expect(await articlesHeld(desk, from, 10)).toEqual([])
    expect(await sectionsOf(live.uid)).toEqual({ main: into, state: 'live', work: null })
    expect(await sectionsOf(draft.uid)).toEqual({ main: null, state: undefined, work: 'draft' })
    // What was being written is still to be published; what readers have lies in the new section.
    expect(await sectionsOf(both.uid)).toEqual({ main: into, state: 'live', work: 'draft' })
    const [headline] = await reading().select().from(liveArticles).where(eq(liveArticles.uid, both.uid))
    expect(headline!.headline).toBe('Live, being written')

    await carryOut(mergeSections, { fromId: from, intoId: into })
    expect(await readAddress('en', 'section', 'old')).toEqual({ state: 'moved', slug: 'new' })
    expect(await shown()).toEqual(['New'])
    // Brought back, it finds its address taken.
    await carryOut(unarchiveSection, { id: from })
    expect(await readAddress('en', 'section', 'old')).toEqual({ state: 'moved', slug: 'new' })
    expect(await readAddress('en', 'section', 'old-2')).toMatchObject({ state: 'current', targetId: from })
  })

  it('moves nothing that is scheduled, or that nobody signed where the other one asks for it', async () => {
    const [from, into] = [await aSection('Old', '旧'), await aSection('New', '新')]
    const scheduled = await aDraft(from, { headline: 'Tomorrow' })
    await carryOut(setSchedule, { uid: scheduled.uid, at: NOON + 3_600_000 })
    expect(await execute(refileArticle, { uid: scheduled.uid, from, into }, asking())).toMatchObject(
      refused('workingCopy.scheduled'),
    )
    const live = await aLiveArticle(from, { headline: 'Live' })
    await carryOut(updateSection, { id: into, reviewSteps: 1 })
    expect(await execute(refileArticle, { uid: live.uid, from, into }, asking())).toMatchObject(
      refused('review.needed'),
    )
    expect(await sectionsOf(live.uid)).toEqual({ main: from, state: 'live', work: null })
    const waiting = await aDraft(from, { headline: 'Waiting' })
    await carryOut(submitArticle, { uid: waiting.uid })
    await carryOut(refileArticle, { uid: waiting.uid, from, into })
    expect((await sectionsOf(waiting.uid)).work).toBe('in_review')
  })

  it('does not take a section into itself', async () => {
    const id = await aSection()
    expect(await execute(mergeSections, { fromId: id, intoId: id }, asking())).toMatchObject(
      refused('section.intoItself'),
    )
  })
})
