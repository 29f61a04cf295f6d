import { beforeEach, describe, expect, it } from 'vitest'
import { publishArticle } from '#domain/articles/publish.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsJson } from '#tests/news.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson } from '#tests/people.ts'

/** Far enough away to be to come on any machine's clock. */
const AT = '2099-12-01 07:30'

describe('news: pieces and the calendar', () => {
  useFreshDatabase()
  let uid = ''
  beforeEach(async () => {
    await aSection()
    const lin = await aPerson('lin@news.example')
    const who = ['--section', 'industry-news', '--assignee', lin.uid]
    ;({ uid } = await newsJson<{ uid: string }>('pieces', 'plan', 'Harbour', '--at', AT, ...who))
  })

  it('plans a piece, lists it, and drops it', async () => {
    const { out } = await news('pieces', 'list')
    for (const word of [uid, AT, 'lin', 'Harbour']) expect(out).toContain(word)
    expect((await news('pieces', 'drop', uid.slice(0, 8))).code).toBe(0)
    expect((await news('pieces', 'list')).out).toContain('Nothing is planned')
    expect(await news('pieces', 'drop', uid)).toMatchObject({ code: 1 })
    expect(await news('pieces', 'drop', '01234567')).toMatchObject({ code: 3 })
  })

  it('changes it and begins the article', async () => {
    const later = '2099-12-02 08:00'
    expect((await news('pieces', 'change', uid, '--title', 'Port', '--at', later)).out).toContain(later)
    expect((await news('pieces', 'list')).out).toContain('Port')
    expect(await news('pieces', 'begin', uid)).toMatchObject({ code: 1 })
    const begun = await newsJson<{ uid: string }>('pieces', 'begin', uid, '--locale', 'zh')
    expect((await news('show', begun.uid)).out).toContain('Port')
  })

  it('goes on where a list ended', async () => {
    await news('pieces', 'plan', 'Later', '--at', '2099-12-03 08:00')
    const first = await newsJson<{ next: string }>('pieces', 'list', '--limit', '1')
    const rest = await newsJson<{ pieces: { title: string }[] }>('pieces', 'list', '--after', first.next)
    expect(rest.pieces.map(({ title }) => title)).toEqual(['Later'])
    expect((await news('pieces', 'list', '--limit', '1')).out).toContain(`--after ${first.next}`)
  })

  it('shows the agenda of a week, of a day, and of a section with what is below it', async () => {
    const below = await aSection('Harbours', '港口')
    await carryOut(publishArticle, { uid: (await aDraft(below, { headline: 'Out' })).uid })
    const week = await news('calendar', '--week', '2099-12-03')
    for (const word of [AT, 'Planned', 'lin', 'Harbour']) expect(week.out).toContain(word)
    expect((await news('calendar', '--day', '2099-12-02')).out).toContain('Nothing is in the calendar')
    const day = await newsJson<{ entries: { title: string }[] }[]>('calendar', '--day', '2026-11-20')
    expect(day.map(({ entries }) => entries.map(({ title }) => title))).toEqual([['Out']])
    const elsewhere = ['calendar', '--day', '2026-11-20', '--section', 'industry-news'] as const
    expect((await news(...elsewhere)).out).toContain('Nothing is in the calendar')
    expect(await news('calendar', '--week', 'soon')).toMatchObject({ code: 2 })
  })
})
