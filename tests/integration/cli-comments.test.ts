import { beforeEach, describe, expect, it } from 'vitest'
import { blocksById } from '#domain/body/written-text.ts'
import { acceptSuggestion } from '#domain/comments/accept.ts'
import { addThread } from '#domain/comments/add.ts'
import { reopenThread } from '#domain/comments/settle.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsJson } from '#tests/news.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'

describe('news: comments', () => {
  useFreshDatabase()
  let article = ''
  let thread = ''
  beforeEach(async () => {
    article = (await aDraft(await aSection(), { headline: 'Foundry orders' })).uid
    const { content } = await openWork(asking().actor, article, NOON)
    const [blockId] = blocksById(content.body).keys()
    const suggestion = { from: 'in Lanhu', to: 'in Lanhu on Friday' }
    thread = (await carryOut(addThread, { uid: article, blockId: blockId!, suggestion })).uid
  })

  it('lists what is open, with what is suggested', async () => {
    const { out, code } = await news('comments', 'list', 'foundry-orders')
    expect(code).toBe(0)
    for (const word of [thread, 'open', 'tester', 'in Lanhu on Friday']) expect(out).toContain(word)
    expect((await news('comments', 'list', article, '--state', 'settled')).out).toContain('no such comment')
  })

  it('resolves and declines, once', async () => {
    expect(await news('comments', 'decline', thread, '--reason', 'No.')).toMatchObject({ code: 0 })
    const again = await news('comments', 'resolve', thread)
    expect(again).toMatchObject({ code: 1 })
    expect(again.err).toContain('tester settled this comment')
    const all = await newsJson<{ comments: { state: string; settled: { reason: string } }[] }>(
      ...['comments', 'list', article, '--state', 'all'],
    )
    expect(all.comments).toMatchObject([{ state: 'declined', settled: { reason: 'No.' } }])
    await carryOut(reopenThread, { uid: thread })
    expect((await news('comments', 'list', article)).out).toContain('reopened')
    await carryOut(acceptSuggestion, { uid: thread })
    expect((await news('comments', 'list', article, '--state', 'settled')).out).toContain('accepted')
    expect(await news('comments', 'decline', thread)).toMatchObject({ code: 2 })
    const none = await news('comments', 'resolve', 'nothing')
    expect(none).toMatchObject({ code: 3 })
    expect(none.err).toContain('no comment “nothing”')
  })
})
