import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsJson } from '#tests/news.ts'
import { aPerson } from '#tests/people.ts'
import { aSubmitted, hired, strictSection } from '#tests/reviewing.ts'

describe('news: reviews', () => {
  useFreshDatabase()

  it('shows the steps, sends back, hands in again and signs', async () => {
    const author = await hired('author', 'reporter')
    const uid = await aSubmitted(author, await strictSection(2), 'Foundry orders')
    const shown = await news('review', 'show', 'foundry-orders')
    for (const word of ['First review', 'Second review', 'open']) expect(shown.out).toContain(word)

    expect(await news('review', 'send-back', uid)).toMatchObject({ code: 2 })
    const back = await news('review', 'send-back', uid, '--note', 'Who says so?')
    expect(back).toMatchObject({ code: 0 })
    expect(back.out).toContain('sent back')
    expect((await news('review', 'approve', uid)).err).toContain('not in review')
    expect((await news('review', 'hand-in', uid)).code).toBe(0)
    expect(await newsJson('review', 'approve', uid)).toMatchObject({
      round: 2,
      step: 1,
      workState: 'in_review',
    })
    const twice = await news('review', 'approve', uid)
    expect(twice).toMatchObject({ code: 1 })
    expect(twice.err).toContain('signed a step of this round already')
    const after = await news('review', 'show', uid)
    for (const word of ['sent back', 'Who says so?', 'approved']) expect(after.out).toContain(word)
  })

  it('assigns an article, and leaves what is not named as it was', async () => {
    const author = await hired('author', 'reporter')
    const uid = await aSubmitted(author, await strictSection(0))
    await aPerson('writer@news.example')
    const to = ['--to', 'writer@news.example', '--due', '2099-12-01 07:30']
    expect((await news('assign', uid, ...to)).out).toContain('Assigned to: writer. Due: 2099-12-01 07:30')
    const rowOf = async () => (await reading().select().from(articles))[0]!
    const dueAt = Date.UTC(2099, 10, 30, 23, 30)
    expect(await rowOf()).toMatchObject({ assigneeUid: 'uid of writer@news.example', dueAt })
    await news('assign', uid, '--nobody')
    expect(await rowOf()).toMatchObject({ assigneeUid: null, dueAt })
    await news('assign', uid, '--no-due')
    expect(await rowOf()).toMatchObject({ assigneeUid: null, dueAt: null })
    expect(await news('assign', uid, '--to', 'writer@news.example', '--nobody')).toMatchObject({ code: 2 })
    expect(await news('assign', uid, '--to', 'nobody@news.example')).toMatchObject({ code: 3 })
  })
})
