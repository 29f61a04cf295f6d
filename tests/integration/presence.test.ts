import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { presences } from '#db/schema/desk.ts'
import type { Actor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { beatPresence } from '#domain/presence/beat.ts'
import { prunePresences } from '#domain/presence/prune.ts'
import { PRESENT_FOR } from '#domain/presence/rules.ts'
import { takeOver } from '#domain/presence/take-over.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

async function twoEditors() {
  const draft = await aDraft(await aSection(), { headline: 'Steel' })
  const as = async (email: string) => signedIn(await aPerson(email, ['editor']))
  return { draft, lin: await as('lin@news.example'), wu: await as('wu@news.example') }
}

/** Says that a tab is there. @returns what it is told */
async function beat(actor: Actor, uid: string, tab: string, later = 0, more: object = {}) {
  const outcome = await execute(beatPresence, { uid, tab, wants: true, ...more }, asking(later, { actor }))
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return outcome.result
}

describe('whoever has an article open', () => {
  useFreshDatabase()

  it('gets the lock when nobody has it, and keeps it while they are heard of', async () => {
    const { draft, lin, wu } = await twoEditors()
    expect(await beat(lin, draft.uid, 'a')).toMatchObject({ writes: true, others: [] })
    expect(await beat(wu, draft.uid, 'b')).toMatchObject({
      writes: false,
      others: [{ name: 'lin', tab: 'a', writes: true }],
    })
    expect(await beat(lin, draft.uid, 'a', 20_000)).toMatchObject({ writes: true, others: [{ name: 'wu' }] })
    expect(await beat(wu, draft.uid, 'b', 29_000)).toMatchObject({ writes: false })
    expect(await beat(wu, draft.uid, 'b', 20_000 + PRESENT_FOR)).toMatchObject({ writes: true, others: [] })
    expect(await beat(lin, draft.uid, 'a', 21_000 + PRESENT_FOR)).toMatchObject({ writes: false })
  })

  it('leaves no row for ever', async () => {
    const { draft, lin, wu } = await twoEditors()
    await beat(lin, draft.uid, 'a')
    await beat(wu, draft.uid, 'b', 2)
    expect(await prunePresences(NOON + PRESENT_FOR + 1)).toBe(1)
    expect(await prunePresences(NOON + PRESENT_FOR + 1)).toBe(0)
    expect(await reading().select().from(presences)).toMatchObject([{ tab: 'b' }])
  })

  it('gives the lock back by leaving, or by not wanting to write', async () => {
    const { draft, lin, wu } = await twoEditors()
    await beat(lin, draft.uid, 'a')
    await beat(lin, draft.uid, 'a', 1, { leaves: true })
    expect(await beat(wu, draft.uid, 'b', 2)).toMatchObject({ writes: true, others: [] })
    await beat(wu, draft.uid, 'b', 3, { wants: false })
    expect(await beat(lin, draft.uid, 'a', 4)).toMatchObject({ writes: true })
  })

  it('takes over: what was written becomes a revision of its writer, whose later words are still taken', async () => {
    const { draft, lin, wu } = await twoEditors()
    const write = (version: number, headline: string) =>
      execute(
        writeWorkingCopy,
        {
          uid: draft.uid,
          tab: 'a',
          version,
          writeId: `w${version}`,
          content: { ...draft.content, headline },
        },
        asking(2, { actor: lin }),
      )
    await beat(lin, draft.uid, 'a')
    await write(0, 'By Lin')
    await beat(wu, draft.uid, 'b', 2)
    const taken = await execute(takeOver, { uid: draft.uid, tab: 'b' }, asking(3, { actor: wu }))
    expect(taken).toMatchObject({
      ok: true,
      result: { writes: true, others: [{ name: 'lin', writes: false }] },
    })
    const kept = await reading().select().from(revisions).where(eq(revisions.reason, 'takeover'))
    expect(kept).toMatchObject([{ content: { headline: 'By Lin' }, createdBy: { name: 'lin' } }])
    expect(await write(1, 'Typed while it was taken over')).toMatchObject({ result: { state: 'written' } })
    expect(await beat(lin, draft.uid, 'a', 4)).toMatchObject({
      writes: false,
      others: [{ name: 'wu', writes: true }],
    })
  })
})
