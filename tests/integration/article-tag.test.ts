import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import type { Actor } from '#domain/actor.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { loadArticle } from '#domain/articles/rows.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { tagArticle } from '#domain/articles/tag.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden } from '#domain/refusal.ts'
import { createTag } from '#domain/tags/create.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const tagged = (name: string) => carryOut(createTag, { texts: { en: { name } } })

describe('an article gets tags', () => {
  useFreshDatabase()

  it('that readers have at once where nothing else was pending', async () => {
    const [coal, coke] = [(await tagged('Coal')).id, (await tagged('Coke')).id]
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Live', tags: [coke] })
    const done = await carryOut(tagArticle, { uid, add: [coal, coal], remove: [coke] }, 1000)
    expect(done).toMatchObject({ isChanged: true, isPublished: true })
    expect(await readArticle('en', 'live')).toMatchObject({
      article: { version: 2, tags: [{ name: 'Coal' }] },
    })
    expect((await loadArticle(reading(), uid)).article).toMatchObject({ workState: null, liveState: 'live' })
    const again = await carryOut(tagArticle, { uid, add: [coal], remove: [coke] }, 2000)
    expect(again).toMatchObject({ isChanged: false, isPublished: false })
    expect(await readArticle('en', 'live')).toMatchObject({ article: { version: 2 } })
  })

  it('that wait with what else is being written', async () => {
    const coal = (await tagged('Coal')).id
    const section = await aSection()
    const { uid, content } = await aLiveArticle(section, { headline: 'Live' })
    await carryOut(saveArticle, { uid, content: { ...content, headline: 'Not yet' } }, 1000)
    const done = await carryOut(tagArticle, { uid, add: [coal] }, 2000)
    expect(done).toMatchObject({ isChanged: true, isPublished: false })
    expect(await readArticle('en', 'live')).toMatchObject({ article: { headline: 'Live', tags: [] } })
    const { work } = await loadWork(reading(), uid)
    expect(work.content).toMatchObject({ headline: 'Not yet', tags: [coal] })
    const draft = await aDraft(section, { headline: 'Draft' })
    expect(await carryOut(tagArticle, { uid: draft.uid, add: [coal] })).toMatchObject({ isPublished: false })
  })

  it('that wait where whoever gives them may not publish', async () => {
    const coal = (await tagged('Coal')).id
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Live' })
    const person = await signedIn(await aPerson('lin@news.example'))
    const editor: Actor = { ...person, grants: [{ capability: 'article:edit' }] }
    const outcome = await execute(tagArticle, { uid, add: [coal] }, asking(1000, { actor: editor }))
    expect(outcome).toMatchObject({ ok: true, result: { isChanged: true, isPublished: false } })
    expect((await loadArticle(reading(), uid)).article.workState).toBe('draft')
  })

  it('by its own reporter, not by others; not in the trash; and no tag that is not there', async () => {
    const coal = (await tagged('Coal')).id
    const section = await aSection()
    const [lin, chen] = [
      await signedIn(await aPerson('lin@news.example')),
      await signedIn(await aPerson('chen@news.example')),
    ]
    const begun = await execute(beginArticle, { locale: 'en', section }, asking(0, { actor: lin }))
    const { uid } = (begun as { result: { uid: string } }).result
    const tag = (actor: Actor, add: number[]) => execute(tagArticle, { uid, add }, asking(0, { actor }))
    expect(await tag(lin, [coal])).toMatchObject({ ok: true })
    await expect(tag(chen, [coal])).rejects.toBeInstanceOf(Forbidden)
    expect(await tag(lin, [999])).toMatchObject({ ok: false, refusal: { key: 'content.missing' } })
    await carryOut(trashArticle, { uid })
    expect(await tag(lin, [])).toMatchObject({ ok: false, refusal: { key: 'workingCopy.trashed' } })
  })
})
