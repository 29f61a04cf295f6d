import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readStanding } from '#domain/articles/standing.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { execute } from '#domain/execute.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { partStory } from '#domain/stories/part.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPair, bodyOf, chinese, english, write } from '#tests/translating.ts'

const held = {
  refusal: { key: 'publish.checks', params: { count: 1, first: 'notTranslated' }, field: 'override' },
}

/** What the checks say of a translation as it stands. */
const findings = async (uid: string) => (await readStanding(asking().actor, uid)).findings
const versionOf = async (uid: string) => (await loadWork(reading(), uid)).work.version
const lastAudit = async () => (await reading().select().from(audit).orderBy(audit.id)).at(-1)

describe('what still stands in a translation as it stands in its source', () => {
  useFreshDatabase()

  it('is found before readers get it, once for all of it, and leads to the first', async () => {
    const source = await aLiveArticle(await aSection(), { headline: 'Ore', body: bodyOf(english) })
    const { uid } = await carryOut(beginArticle, { locale: 'zh', joins: source.uid })
    expect(await findings(uid)).toMatchObject([
      { key: 'notTranslated', tier: 'publish', field: 'headline', params: { count: 4 }, mayOverride: true },
    ])
    expect(await execute(publishArticle, { uid }, asking())).toMatchObject(held)
    await write(uid, { headline: '矿石', body: bodyOf({ ...chinese, second: english.second }) })
    expect(await findings(uid)).toMatchObject([{ block: 'second', params: { count: 1 } }])
    const version = await versionOf(uid)
    expect(await execute(setSchedule, { uid, version, at: NOON + 3_600_000 }, asking())).toMatchObject(held)
    expect(await execute(publishArticle, { uid, version }, asking())).toMatchObject(held)
  })

  it('goes out with a reason, which the audit keeps, and is in nobody’s way before', async () => {
    const { translation } = await aPair()
    const { uid } = translation
    await write(uid, { body: bodyOf({ ...chinese, third: english.third }) })
    const version = await versionOf(uid)
    await carryOut(submitArticle, { uid, version })
    await carryOut(publishArticle, { uid, override: 'It is the name of the ship.' }, 1)
    expect(await lastAudit()).toMatchObject({
      after: {
        override: {
          reason: 'It is the name of the ship.',
          findings: [{ key: 'notTranslated', block: 'third' }],
        },
      },
    })
  })

  it('is looked for only where there is a source: in what is translated whole, and in what was parted, is nothing', async () => {
    const { source, translation } = await aPair()
    const { uid } = translation
    expect(await findings(uid)).toEqual([])
    expect(await findings(source.uid)).toEqual([])
    await write(uid, { headline: 'Ore' })
    expect(await findings(uid)).toHaveLength(1)
    await carryOut(partStory, { uid })
    expect(await findings(uid)).toEqual([])
  })
})
