import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import type { Actor, Grant } from '#domain/actor.ts'
import { contentOf } from '#domain/articles/content.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { execute } from '#domain/execute.ts'
import { importPage } from '#domain/imports/import-page.ts'
import { Forbidden } from '#domain/refusal.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection } from '#tests/newsroom.ts'

const staff = (...grants: Grant[]): Actor => ({ kind: 'staff', uid: 'somebody', name: 'Somebody', grants })
const as = (actor: Actor, more = {}) => asking(0, { actor, ...more })
const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/import-page/real.txt')))

describe('what a person may do', () => {
  useFreshDatabase()

  it('ends with their sections and languages', async () => {
    const [mine, other] = [await aSection('Mine', '我的'), await aSection('Other', '别的')]
    const publisher = staff({ capability: 'article:publish', sections: [mine], locales: ['en'] })
    const allowed = await aDraft(mine, { headline: 'Allowed' })
    expect(await execute(publishArticle, { uid: allowed.uid }, as(publisher))).toMatchObject({ ok: true })
    const elsewhere = await aDraft(other, { headline: 'Elsewhere' })
    await expect(execute(publishArticle, { uid: elsewhere.uid }, as(publisher))).rejects.toThrow(Forbidden)
    const chinese = await aDraft(mine, { headline: '中文' }, { locale: 'zh' })
    await expect(execute(publishArticle, { uid: chinese.uid }, as(publisher))).rejects.toThrow(Forbidden)
  })

  it('may be their own work alone', async () => {
    const section = await aSection()
    const [lin, wei] = ['lin', 'wei'].map((uid): Actor => ({
      kind: 'staff',
      uid,
      name: uid,
      grants: [
        { capability: 'article:create', sections: [section] },
        { capability: 'article:edit-own', sections: [section] },
      ],
    }))
    const content = contentOf({
      headline: 'Mine',
      slug: 'mine',
      sections: [section],
      body: bodyOfParagraphs(['Words.']),
    })
    const made = await execute(createArticle, { locale: 'en', content }, as(lin!))
    if (!made.ok) throw new Error(made.refusal.key)
    const save = (actor: Actor, more = {}) =>
      execute(
        saveArticle,
        { uid: made.result.uid, content: { ...content, kicker: actor.name, ...more } },
        as(actor),
      )
    expect(await save(lin!)).toMatchObject({ ok: true })
    await expect(save(wei!)).rejects.toThrow(Forbidden)
    const elsewhere = await aSection('Other', '别的')
    await expect(save(lin!, { sections: [elsewhere] })).rejects.toThrow(Forbidden)
    // An account that was made anew with the same name is somebody else.
    await expect(save({ ...lin!, uid: 'lin again' })).rejects.toThrow(Forbidden)
  })

  it('takes no NUL, which one of the databases could not keep', async () => {
    const outcome = await execute(
      saveArticle,
      { uid: 'a\0b', content: contentOf({ headline: 'A', slug: 'a', body: bodyOfParagraphs(['B.']) }) },
      as(staff({ capability: 'article:edit' })),
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { key: 'input', field: 'uid' } })
  })

  it('does not reach further by moving an article into their section, or out of it', async () => {
    const [mine, other] = [await aSection('Mine', '我的'), await aSection('Other', '别的')]
    const editor = staff(
      { capability: 'article:edit', sections: [mine] },
      { capability: 'article:publish', sections: [mine] },
    )
    const theirs = await aLiveArticle(other, { headline: 'Theirs' })
    const ours = await aLiveArticle(mine, { headline: 'Ours' })
    for (const [article, section] of [
      [theirs, mine],
      [ours, other],
    ] as const) {
      const content = { ...article.content, sections: [section] }
      const { uid } = article
      await expect(execute(saveArticle, { uid, content }, as(editor))).rejects.toThrow(Forbidden)
      const correction = { uid, content, kind: 'typo' as const }
      await expect(execute(correctArticle, correction, as(editor))).rejects.toThrow(Forbidden)
    }
  })

  it('needs the right to publish for an import that publishes', async () => {
    const sectionId = await aSection()
    const writer = staff({ capability: 'article:create', sections: [sectionId] })
    const input = { bytes, fileName: 'real.txt', sectionId }
    await expect(execute(importPage, { ...input, publish: true }, as(writer))).rejects.toThrow(Forbidden)
    expect(await reading().select().from(articles)).toEqual([])
    expect(await execute(importPage, input, as(writer))).toMatchObject({
      ok: true,
      result: { published: false },
    })
    const elsewhere = { ...input, sectionId: await aSection('Other', '别的') }
    await expect(execute(importPage, { ...elsewhere, publish: true }, as(writer))).rejects.toThrow(Forbidden)
  })

  it("does not get another person's answer by using their idempotency key", async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Once' })
    const key = { idempotencyKey: 'abc' }
    const first = staff({ capability: 'article:publish' })
    const second: Actor = { ...first, uid: 'another' }
    expect(await execute(publishArticle, { uid }, as(first, key))).toMatchObject({ ok: true })
    expect(await execute(publishArticle, { uid }, as(second, key))).toMatchObject({ ok: false })
  })
})
