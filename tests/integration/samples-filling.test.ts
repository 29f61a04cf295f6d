import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { openSite } from '#cli/open-site.ts'
import { reading } from '#db/client.ts'
import { internals } from '#db/schema/journal.ts'
import { settings } from '#db/schema/settings.ts'
import { transaction } from '#db/transaction.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { savePage } from '#domain/pages/save.ts'
import { finishFilling, startFilling } from '#domain/samples/filling.ts'
import { isUntouched } from '#domain/samples/untouched.ts'
import { setSetting } from '#domain/settings/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { readEnvironment } from '#lib/environment.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'

const about = { name: 'About', slug: 'about', description: '', body: bodyOfParagraphs(['About']) }
const aName = () => carryOut(setSetting, { key: 'site.name', locale: 'en', value: 'Ours' })

describe('filling', () => {
  useFreshDatabase()

  it.each([
    ['a story', async () => aDraft(await aSection(), { headline: 'Own' })],
    ['a section', () => aSection()],
    ['a tag', () => carryOut(createTag, { texts: { en: { name: 'Steel' } } })],
    ['an author', () => carryOut(createAuthor, { texts: { en: { name: 'Shen' } } })],
    ['a standing page', () => carryOut(savePage, { locale: 'en', content: about })],
    ['a setting', aName],
  ])('does not begin where there is %s', async (_what, make) => {
    expect(await isUntouched(reading())).toBe(true)
    await make()
    expect(await startFilling(process.pid, NOON)).toBeNull()
  })

  it('does not touch a site that was set up before its first start', async () => {
    await aSection()
    await aName()
    await openSite({ ...readEnvironment(), sampleNews: true })
    expect((await reading().select().from(settings)).map(({ value }) => value)).toEqual(['Ours'])
  })

  it('begins once, and never again when it was whole', async () => {
    expect(await startFilling(process.pid, NOON)).toBe('new')
    await finishFilling()
    expect(await startFilling(process.pid, NOON)).toBeNull()
  })

  it('begins again when it was cut off, and not beside another one under way', async () => {
    const { pid: gone } = spawnSync(process.execPath, ['--version'])
    expect(await startFilling(gone, NOON)).toBe('new')
    await aSection()
    expect(await startFilling(process.ppid, NOON)).toBe('again')
    expect(await startFilling(process.ppid, NOON)).toBe('again')
    expect(await startFilling(process.pid, NOON)).toBeNull()
    // Numbers of processes are given out again.
    expect(await startFilling(process.pid, NOON + 3_600_001)).toBe('again')
  })

  it('begins again after one that an earlier version noted', async () => {
    await transaction(async (db) => {
      await db.insert(internals).values({ key: 'samples', value: 'filling' })
    })
    expect(await startFilling(process.pid, NOON)).toBe('again')
  })
})
