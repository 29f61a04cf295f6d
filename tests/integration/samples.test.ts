import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carryOut as fill } from '#cli/samples/do.ts'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { comments } from '#db/schema/comments.ts'
import { liveSettings } from '#db/schema/live.ts'
import { media } from '#db/schema/media.ts'
import { notices } from '#db/schema/notices.ts'
import { pageTexts } from '#db/schema/pages.ts'
import { publications } from '#db/schema/publications.ts'
import { settings } from '#db/schema/settings.ts'
import { stories } from '#db/schema/stories.ts'
import { sections, tags } from '#db/schema/taxonomy.ts'
import { transaction } from '#db/transaction.ts'
import { assignArticle } from '#domain/articles/assign.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { contentOf } from '#domain/articles/inside.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { addThread } from '#domain/comments/add.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { importPage } from '#domain/imports/import-page.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { savePage } from '#domain/pages/save.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { sampleSettings } from '#domain/samples/sample-settings.ts'
import { createSection } from '#domain/sections/create.ts'
import { setSetting } from '#domain/settings/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson } from '#tests/people.ts'

const page = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/import-page/real.txt')))
const standing = (name: string) => ({ name, slug: 'about', description: '', body: bodyOfParagraphs([name]) })

/** A section the samples made. @returns its id */
async function sampleSection(name = 'Sample section') {
  return (await fill(createSection, { texts: { en: { name } }, sample: true }, NOON)).id
}

/** A live article the samples made. */
async function sampleArticle(sectionId: number, headline = 'Sample') {
  const content = contentOf({
    headline,
    slug: headline.toLowerCase(),
    sections: [sectionId],
    body: bodyOfParagraphs(['A sample.']),
  })
  const made = await fill(createArticle, { locale: 'en', content, sample: true }, NOON)
  await fill(publishArticle, { uid: made.uid }, NOON)
  return { ...made, content: { ...content, slug: made.slug } }
}

/** A picture row as the samples make them, without the drawing. */
async function sampleMedium(uid: string) {
  const picture = { fileName: `${uid}.png`, type: 'image/png', bytes: 1, width: 1, height: 1, variants: [] }
  const by = { kind: 'system' as const, uid: null, name: 'Masthead' }
  const row = { uid, hash: uid, publicName: uid, ...picture, sample: true, createdAt: NOON, createdBy: by }
  await transaction(async (db) => {
    await db.insert(media).values(row)
  })
}

const uidsOf = async (table: typeof articles | typeof media) =>
  (await reading().select({ uid: table.uid }).from(table)).map(({ uid }) => uid).sort()

describe('samples remove leaves what people wrote', () => {
  useFreshDatabase()

  it('takes sample news out and leaves real news and what they use', async () => {
    const section = await sampleSection()
    const real = await aLiveArticle(section, { headline: 'Real' })
    await sampleArticle(section)
    expect(await carryOut(removeSamples, {})).toMatchObject({ articles: 1, sections: 0 })
    expect(await uidsOf(articles)).toEqual([real.uid])
    expect(await reading().select().from(publications)).toHaveLength(1)
    expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true })
  })

  it('an own article that joined a sample story, and a sample that was corrected', async () => {
    const section = await sampleSection()
    const sample = await sampleArticle(section)
    const own = await aDraft(section, { headline: 'Own' }, { locale: 'zh', joins: sample.uid })
    const corrected = await sampleArticle(section, 'Corrected')
    const content = { ...corrected.content, kicker: 'Ours now' }
    await carryOut(correctArticle, { uid: corrected.uid, content, kind: 'update', note: 'New.' }, 5)
    expect(await carryOut(removeSamples, {})).toMatchObject({ articles: 1 })
    expect(await uidsOf(articles)).toEqual([own.uid, corrected.uid].sort())
    expect((await reading().select().from(stories)).map(({ sample: is }) => is)).toEqual([false, false])
    expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true })
  })

  it('a standing page somebody rewrote', async () => {
    const about = await fill(savePage, { locale: 'en', content: standing('About'), sample: true }, NOON)
    const other = { ...standing('Contact'), slug: 'contact' }
    await fill(savePage, { locale: 'en', content: other, sample: true }, NOON)
    await carryOut(savePage, { id: about.id, locale: 'en', content: standing('About us') })
    expect(await carryOut(removeSamples, {})).toMatchObject({ pages: 1 })
    expect((await reading().select().from(pageTexts)).map(({ name }) => name)).toEqual(['About us'])
  })

  it('the page it all began with, once somebody imported it themselves', async () => {
    const sectionId = await sampleSection()
    const input = { bytes: page, fileName: 'a.txt', sectionId, publish: true }
    const { uid } = await fill(importPage, { ...input, sample: true }, NOON)
    expect(await fill(importPage, input, NOON)).toMatchObject({ state: 'known' })
    expect((await reading().select().from(stories))[0]!.sample).toBe(true)
    expect(await carryOut(importPage, input)).toMatchObject({ state: 'known', uid })
    expect(await carryOut(removeSamples, {})).toMatchObject({ articles: 0, sections: 0 })
    expect(await uidsOf(articles)).toEqual([uid])
  })
})

describe('samples remove takes out with a sample', () => {
  useFreshDatabase()

  it('what the newsroom said about it, and what people were told of that', async () => {
    const { uid } = await sampleArticle(await sampleSection())
    const person = await aPerson('lin@news.example')
    await carryOut(assignArticle, { uid, assignee: person.uid, dueAt: null })
    await carryOut(addThread, { uid, text: 'Source?' })
    expect(await reading().select().from(notices)).toHaveLength(2)
    await carryOut(removeSamples, {})
    expect(await reading().select().from(comments)).toEqual([])
    expect(await reading().select().from(notices)).toEqual([])
  })
})

describe('samples remove keeps what the rest refers to', () => {
  useFreshDatabase()

  it('a section that an own article is placed in on the front page', async () => {
    const sectionId = await sampleSection()
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Own' })
    await carryOut(placeOnFront, { uid, area: 'section', sectionId })
    expect(await carryOut(removeSamples, {})).toMatchObject({ sections: 0 })
    expect(await reading().select().from(sections)).toHaveLength(2)
  })

  it('a tag that an own tag was merged into', async () => {
    const { id: intoId } = await fill(createTag, { texts: { en: { name: 'Into' } }, sample: true }, NOON)
    await fill(createTag, { texts: { en: { name: 'Unused' } }, sample: true }, NOON)
    const { id: fromId } = await carryOut(createTag, { texts: { en: { name: 'From' } } })
    await carryOut(mergeTags, { fromId, intoId })
    expect(await carryOut(removeSamples, {})).toMatchObject({ tags: 1 })
    expect((await reading().select().from(tags)).map(({ id }) => id).sort()).toEqual([intoId, fromId].sort())
  })

  it('the portrait of a sample author who stays', async () => {
    await sampleMedium('portrait')
    await sampleMedium('unused')
    const texts = { en: { name: 'Shen' } }
    const { id } = await fill(createAuthor, { texts, portrait: 'portrait', sample: true }, NOON)
    const bylines = [{ name: 'Shen', authorId: id, role: 'words' as const }]
    await aLiveArticle(await aSection(), { headline: 'Own', bylines })
    expect(await carryOut(removeSamples, {})).toMatchObject({ authors: 0, media: 1 })
    expect(await uidsOf(media)).toEqual(['portrait'])
  })

  it('no setting of the samples, but what was set since and the name of the site', async () => {
    await sampleMedium('logo')
    for (const one of sampleSettings) await fill(setSetting, one, NOON)
    await fill(setSetting, { key: 'site.logo', value: 'logo' }, NOON)
    await fill(setSetting, { key: 'site.name', locale: 'en', value: 'Lanhu' }, NOON)
    await carryOut(setSetting, { key: 'publisher.phone', value: '+86 1' })
    expect(await carryOut(removeSamples, {})).toMatchObject({ media: 1, settings: sampleSettings.length })
    for (const table of [settings, liveSettings]) {
      const keys = (await reading().select().from(table)).map(({ key }) => key)
      expect(keys.sort()).toEqual(['publisher.phone', 'site.name'])
    }
    expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true })
  })
})
