import { describe, expect, it } from 'vitest'
import { localOf } from '#lib/instant.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle } from '#tests/newsroom.ts'
import { news, newsJson } from '#tests/news.ts'

describe('news: the front page ahead and back, and breaking news', () => {
  useFreshDatabase()

  it('plans a front page, moves and drops the plan, and rolls back', async () => {
    await news('sections', 'add', '--en', 'Policy')
    const { uid: first } = await aLiveArticle(1, { headline: 'first' })
    const of = ['--locale', 'en'] as const
    await news('front', 'place', first, '--area', 'lead')
    await news('front', 'plan', '2100-01-01 06:00', ...of)
    await news('front', 'clear', ...of, '--plan', '2100-01-01 06:00')
    await news('front', 'replan', '2100-01-01 06:00', '--to', '2100-01-02 06:00', ...of)
    expect((await news('front', 'history', ...of)).out).toMatch(/^2 .+ planned \(2100-01-01 06:00\)$/m)
    expect(await news('front', 'unplan', '2100-01-01 06:00', ...of)).toMatchObject({ code: 1 })
    expect(await newsJson('front', 'unplan', '2100-01-02 06:00', ...of)).toMatchObject({ version: 5 })
    await news('front', 'clear', ...of)
    expect(await newsJson('front', 'restore', '1', ...of)).toMatchObject({ version: 7, leftOut: [] })
    expect((await news('front', 'show')).out).toContain('first')
    expect(await news('front', 'restore', '99', ...of)).toMatchObject({ code: 3 })
  })

  it('puts breaking news up and takes it down', async () => {
    const of = ['--locale', 'en'] as const
    expect((await news('breaking', 'show', ...of)).out).toBe('No breaking news.\n')
    expect(await news('breaking', 'end', ...of)).toMatchObject({ code: 1 })
    const until = localOf(Date.now() + 3_600_000, 'Asia/Shanghai')
      .slice(0, 16)
      .replace('T', ' ')
    expect(await news('breaking', 'set', 'Port closed', '--until', until, ...of)).toMatchObject({ code: 0 })
    expect((await news('breaking', 'show', ...of)).out).toContain(`“Port closed”, until ${until}`)
    expect(await news('breaking', 'end', ...of)).toMatchObject({ code: 0 })
    expect(await newsJson('breaking', 'show', ...of)).toBeNull()
  })
})
