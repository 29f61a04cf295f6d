import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { execute } from '#domain/execute.ts'
import { countEffects, listEffects } from '#domain/outbox/desk.ts'
import { dropEffect } from '#domain/outbox/drop.ts'
import { retryEffect } from '#domain/outbox/retry.ts'
import { bringAboutNext, type EffectHandler } from '#jobs/outbox.ts'
import { EffectProblem } from '#lib/effect-problem.ts'
import { anAdministrator, refusedWith } from '#tests/administrator.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

useFreshDatabase()

const never = new AbortController().signal
const put = async (key: string, kind = 'mail', payload: object = {}, at = NOON) => {
  const row = { key, kind, payload: { ...payload }, createdAt: at, dueAt: at }
  const [made] = await transaction((db) => db.insert(outbox).values(row).returning({ id: outbox.id }))
  return made!.id
}
const next = (mail: EffectHandler, now = NOON) => bringAboutNext({ mail }, never, () => now)
const fails: EffectHandler = () => Promise.reject(new EffectProblem('no such mailbox', true))
const row = async (id: number) => (await reading().select().from(outbox).where(eq(outbox.id, id)))[0]!

async function seen(list: 'waiting' | 'givenUp' | 'over', limit = 10, after?: string) {
  const { actor } = await anAdministrator(`${list}-${limit}-${after}@news.example`)
  return listEffects(actor, list, ['mail'], { limit, after })
}

describe('the outbox at the desk', () => {
  it('tells what waits, what was given up, and what is over, from each other', async () => {
    const lin = await aPerson('lin@news.example')
    const payload = { template: 'reset', to: lin.uid }
    await put('given up', 'mail', payload)
    await next(fails)
    await put('unwanted')
    await next(async () => 'the link is closed')
    await put('came about')
    await next(async () => null)
    await put('later', 'mail', {}, NOON + 1)
    await put('nobody listens', 'article.published')
    expect((await seen('givenUp')).effects).toMatchObject([
      { template: 'reset', to: 'lin', attempts: 1, end: null, note: 'no such mailbox', doneAt: NOON },
    ])
    const over = (await seen('over')).effects.map(({ end, note }) => ({ end, note }))
    expect(over).toEqual([
      { end: 'done', note: null },
      { end: 'leftOut', note: 'the link is closed' },
    ])
    expect((await seen('waiting')).effects).toMatchObject([{ dueAt: NOON + 1, end: null, note: null }])
    const { actor } = await anAdministrator()
    expect(await countEffects(actor)).toEqual({
      waiting: [
        { kind: 'article.published', n: 1 },
        { kind: 'mail', n: 1 },
      ],
      givenUp: 1,
    })
  })

  it('goes on by key, one after the other, none twice', async () => {
    for (const key of ['a', 'b', 'c']) await put(key)
    const ids: number[] = []
    let after: string | undefined
    do {
      const page = await seen('waiting', 1, after)
      ids.push(...page.effects.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(3)
  })

  it('is shown to nobody who may not run the house', async () => {
    const reporter = await signedIn(await aPerson('lin@news.example', ['reporter']))
    await expect(listEffects(reporter, 'waiting', [], { limit: 1 })).rejects.toThrow('settings:edit')
    await expect(countEffects(reporter)).rejects.toThrow('settings:edit')
  })
})

describe('an effect that was given up', () => {
  it('is tried again at once, by the same key, with the reason in the audit', async () => {
    const id = await put('given up')
    await next(fails)
    await carryOut(retryEffect, { id, attempts: 1, reason: 'The mailbox is there now.' }, 1000)
    const keys: string[] = []
    await next(async ({ key }) => {
      keys.push(key)
      return null
    }, NOON + 1000)
    expect(keys).toEqual(['given up'])
    expect(await row(id)).toMatchObject({ doneAt: NOON + 1000, problem: null, attempts: 2 })
    const [entry] = await reading().select().from(audit).orderBy(desc(audit.id)).limit(1)
    expect(entry).toMatchObject({
      command: 'effect.retry',
      subjectId: id,
      before: { key: 'given up', givenUp: true, problem: 'no such mailbox' },
      after: { reason: 'The mailbox is there now.' },
    })
  })

  it('is dropped for a reason that stays with it, and comes back by no list', async () => {
    const id = await put('given up')
    await next(fails)
    const drop = (reason: string) => execute(dropEffect, { id, attempts: 1, reason }, asking())
    expect(await drop(' ')).toMatchObject(refusedWith('input', 'reason'))
    expect(await drop('She has left.')).toMatchObject({ ok: true })
    expect((await seen('givenUp')).effects).toEqual([])
    expect((await seen('over')).effects).toMatchObject([{ end: 'dropped', note: 'She has left.' }])
    expect(await drop('Again.')).toMatchObject(refusedWith('effect.over'))
  })

  it('that was tried meanwhile, came about or is not there, is left as it is', async () => {
    const id = await put('mail')
    await next(() => Promise.reject(new EffectProblem('not now')))
    const retry = (attempts: number) => execute(retryEffect, { id, attempts }, asking(1000))
    expect(await retry(0)).toMatchObject(refusedWith('effect.tried'))
    await next(async () => null, NOON + 60_000)
    expect(await retry(2)).toMatchObject(refusedWith('effect.over'))
    await expect(execute(retryEffect, { id: 999, attempts: 0 }, asking())).rejects.toThrow('no effect 999')
  })

  it('that waits for its next attempt need not wait', async () => {
    const id = await put('mail')
    await next(() => Promise.reject(new EffectProblem('not now')))
    await carryOut(retryEffect, { id, attempts: 1 }, 1000)
    expect(await row(id)).toMatchObject({ dueAt: NOON + 1000, doneAt: null, problem: 'not now' })
  })
})
