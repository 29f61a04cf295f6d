import { describe, expect, it } from 'vitest'
import type { Actor, Capability } from '#domain/actor.ts'
import { saveArticle } from '#domain/articles/save.ts'
import type { Command } from '#domain/command.ts'
import { commands } from '#domain/commands.ts'
import { execute } from '#domain/execute.ts'
import { createPreview } from '#domain/previews/create.ts'
import { Forbidden } from '#domain/refusal.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { answerTo } from '#tests/command-answers.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const HOUR = 3_600_000
const all = commands as unknown as readonly Command[]

/** What somebody signed in has who may do this in these sections alone. */
function within(actor: Actor, capability: Capability, sections: number[]): Actor {
  return { ...actor, grants: [{ capability, sections }] }
}

/** An article whose newest revision, working copy and live revision lie in three sections. */
async function aScatteredArticle() {
  const [a, b, c] = [await aSection('A', '甲'), await aSection('B', '乙'), await aSection('C', '丙')]
  const { uid, content } = await aLiveArticle(c, { headline: 'Steel' })
  const { id: schedule } = await carryOut(setSchedule, { uid, at: NOON + HOUR, action: 'expire' })
  const { uid: preview } = await carryOut(createPreview, { uid })
  await carryOut(saveArticle, { uid, content: { ...content, headline: 'Steel rises', sections: [a] } })
  const inB = { ...content, headline: 'Steel falls', sections: [b] }
  await carryOut(writeWorkingCopy, { uid, tab: 'a', version: 1, writeId: 'w', content: inB })
  return { uid, content: inB, schedule, preview, sections: [a, b, c] }
}

const inputs: Record<string, (of: Awaited<ReturnType<typeof aScatteredArticle>>) => object> = {
  'article.assign': ({ uid }) => ({ uid, assignee: null, dueAt: null }),
  'article.correct': ({ uid, content }) => ({ uid, content, kind: 'typo' }),
  'article.publish': ({ uid }) => ({ uid, version: 2, kind: 'update' }),
  'article.save': ({ uid, content }) => ({ uid, content }),
  'article.submit': ({ uid }) => ({ uid }),
  'article.tag': ({ uid }) => ({ uid }),
  'article.trash': ({ uid }) => ({ uid }),
  'article.untrash': ({ uid }) => ({ uid }),
  'article.withdraw': ({ uid }) => ({ uid, note: 'No.' }),
  'presence.beat': ({ uid }) => ({ uid, tab: 'b', wants: true }),
  'presence.takeOver': ({ uid }) => ({ uid, tab: 'b' }),
  'preview.create': ({ uid }) => ({ uid }),
  'preview.end': ({ preview }) => ({ uid: preview }),
  'review.decide': ({ uid }) => ({ uid, verdict: 'approved' }),
  'revision.restore': ({ uid }) => ({ uid, revision: 2 }),
  'schedule.cancel': ({ schedule }) => ({ id: schedule }),
  'schedule.fail': ({ schedule }) => ({ id: schedule, key: 'schedule.notLive' }),
  'schedule.move': ({ schedule }) => ({ id: schedule, at: NOON + 2 * HOUR }),
  'schedule.run': ({ schedule }) => ({ id: schedule }),
  'schedule.set': ({ uid }) => ({ uid, at: NOON + HOUR / 2, version: 2, kind: 'update' }),
  'story.setEmbargo': ({ uid }) => ({ uid, until: null }),
  'workingCopy.save': ({ uid }) => ({ uid, version: 2 }),
  'workingCopy.write': ({ uid, content }) => ({ uid, tab: 'b', version: 2, writeId: 'x', content }),
}

describe('an article', () => {
  useFreshDatabase()

  it('is reached by whoever reaches its newest revision, its working copy and what readers have', async () => {
    const scattered = await aScatteredArticle()
    const [a, b, c] = scattered.sections as [number, number, number]
    const person = await signedIn(await aPerson('limited@news.example'))
    for (const [name, inputOf] of Object.entries(inputs)) {
      const command = all.find((one) => one.name === name)!
      const by = (...sections: number[]) => {
        const actor = within(person, command.allow as Capability, sections)
        return answerTo(command, inputOf(scattered), actor)
      }
      expect(await by(a, b), `${name}, what readers have`).toBeInstanceOf(Forbidden)
      expect(await by(a, c), `${name}, the working copy`).toBeInstanceOf(Forbidden)
      expect(await by(b, c), `${name}, the newest revision`).toBeInstanceOf(Forbidden)
      expect(await by(a, b, c), name).not.toBeInstanceOf(Forbidden)
    }
  })

  it('is shown and restored of a revision by whoever reaches that too', async () => {
    const [a, b] = [await aSection('A', '甲'), await aSection('B', '乙')]
    const { uid, content } = await aDraft(a, { headline: 'Steel' })
    await carryOut(saveArticle, { uid, content: { ...content, sections: [b] } })
    const person = await signedIn(await aPerson('limited@news.example'))
    for (const name of ['preview.create', 'revision.restore']) {
      const command = all.find((one) => one.name === name)!
      const by = (...sections: number[]) =>
        answerTo(command, { uid, revision: 1 }, within(person, 'article:edit', sections))
      expect(await by(b), name).toBeInstanceOf(Forbidden)
      expect(await by(a, b), name).toBe('done')
    }
  })

  it('is taken out of all sections, and out of none, by nobody who is limited to some', async () => {
    const section = await aSection()
    const { uid, content } = await aDraft(section, { headline: 'Steel' })
    const actor = within(await signedIn(await aPerson('limited@news.example')), 'article:edit', [section])
    const write = { uid, tab: 'a', version: 0, writeId: 'w' }
    const unsorted = { ...write, content: { ...content, sections: [] } }
    await expect(execute(writeWorkingCopy, unsorted, asking(0, { actor }))).rejects.toThrow(Forbidden)
    expect(await openWork(actor, uid, NOON)).toMatchObject({ mayWrite: true })
    await carryOut(writeWorkingCopy, unsorted)
    const into = { ...write, version: 1, writeId: 'x', content }
    await expect(execute(writeWorkingCopy, into, asking(0, { actor }))).rejects.toThrow(Forbidden)
    expect(await openWork(actor, uid, NOON)).toMatchObject({ mayWrite: false })
  })
})
