import { beforeEach, describe, expect, it } from 'vitest'
import { publishArticle } from '#domain/articles/publish.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsJson } from '#tests/news.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { scheduleRow } from '#tests/scheduling/schedules.ts'

/** Far enough away to be to come on any machine's clock. */
const AT = '2099-12-01 07:30'

describe('news: schedules', () => {
  useFreshDatabase()
  let uid = ''
  beforeEach(async () => void ({ uid } = await aDraft(await aSection(), { headline: 'Foundry orders' })))

  it('schedules by the clock of the site, lists it, and takes it off', async () => {
    const set = await news('schedule', uid, '--at', AT)
    expect(set.code).toBe(0)
    expect(set.out).toContain(AT)
    const listed = await newsJson<{ schedules: { id: number; dueAt: number }[] }>('schedules')
    // 07:30 in Shanghai.
    expect(listed.schedules.map(({ dueAt }) => dueAt)).toEqual([Date.UTC(2099, 10, 30, 23, 30)])
    const table = await news('schedules')
    for (const word of [uid, AT, 'publish', 'Foundry orders']) expect(table.out).toContain(word)
    expect((await news('unschedule', 'foundry-orders')).code).toBe(0)
    expect((await scheduleRow(listed.schedules[0]!.id)).state).toBe('cancelled')
    expect((await news('schedules')).out).toContain('Nothing is scheduled')
    expect(
      (await newsJson<{ schedules: unknown[] }>('schedules', '--list', 'cancelled')).schedules,
    ).toHaveLength(1)
  })

  it('has what is live expire, and takes that back', async () => {
    await carryOut(publishArticle, { uid })
    expect(await newsJson('schedule', uid, '--at', AT, '--expire')).toMatchObject({ action: 'expire' })
    expect((await news('unschedule', uid)).code).toBe(1)
    expect((await news('unschedule', uid, '--expire')).code).toBe(0)
  })

  it('goes on where a list ended', async () => {
    await news('schedule', uid, '--at', AT)
    await news('schedule', uid, '--at', '2099-12-02 07:30', '--expire')
    const first = await newsJson<{ next: string }>('schedules', '--limit', '1')
    const rest = await newsJson<{ schedules: unknown[]; next: null }>('schedules', '--after', first.next)
    expect(rest).toMatchObject({ schedules: [{ action: 'expire' }], next: null })
    expect((await news('schedules', '--limit', '1')).out).toContain(`--after ${first.next}`)
  })

  it('says what is wrong', async () => {
    expect(await news('schedule', uid, '--at', 'tomorrow')).toMatchObject({ code: 2 })
    const past = await news('schedule', uid, '--at', '2001-01-01 00:00')
    expect(past).toMatchObject({ code: 1 })
    expect(past.err).toContain('Publish it now instead')
  })

  it('and publishing take what nobody saved only where it is named', async () => {
    const { uid, content } = await aDraft(await aSection('Metals', '金属'), { headline: 'Steel' })
    const typed = { ...content, headline: 'Steel rises' }
    await carryOut(writeWorkingCopy, { uid, tab: 'a', version: 0, writeId: 'w', content: typed })
    expect((await news('publish', uid)).err).toContain('--work')
    expect((await news('schedule', uid, '--at', AT)).err).toContain('--work')
    expect((await news('schedule', uid, '--at', AT, '--work')).code).toBe(0)
    expect((await news('unschedule', uid)).code).toBe(0)
    expect((await news('publish', uid, '--work')).code).toBe(0)
  })
})
