import { describe, expect, it } from 'vitest'
import type { Actor, Capability, Grant } from '#domain/actor.ts'
import type { Command } from '#domain/command.ts'
import { commands } from '#domain/commands.ts'
import { savePage } from '#domain/pages/save.ts'
import { policyOf } from '#domain/policy.ts'
import { Forbidden } from '#domain/refusal.ts'
import { answerInRoom, answerTo } from '#tests/command-answers.ts'
import { inputFor } from '#tests/command-inputs.ts'
import { aRoom, pageContent, type Room } from '#tests/command-room.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const all = commands as unknown as readonly Command[]
const limited = all.filter((command) => policyOf(command).limited !== null)

type Limit = Pick<Grant, 'sections' | 'locales'>

/** Somebody signed in who has these capabilities, within a limit. */
async function within(limit: Limit, capabilities: Capability[]): Promise<Actor> {
  const grants = capabilities.map((capability) => ({ capability, ...limit }))
  return { ...(await signedIn(await aPerson('limited@news.example'))), grants }
}

/** Limits, and for each the kinds of commands that stay within it. */
function limitsIn({ news, empty, child, archived, elsewhere }: Room): [Limit, string[]][] {
  const [own, other] = [[news, empty, child, archived.section], [elsewhere]]
  return [
    [{ sections: own }, ['by section', 'by section and language']],
    [{ locales: ['en'] }, ['by language', 'by section and language']],
    [{ sections: own, locales: ['en'] }, ['by section and language']],
    [{ sections: own, locales: ['zh'] }, []],
    [{ sections: other, locales: ['en'] }, []],
    [{ sections: other }, []],
    [{ locales: ['zh'] }, []],
  ]
}

describe('a limited role', () => {
  useFreshDatabase()

  it.each(limited.map((command) => [command.name, command] as const))(
    'reaches with %s what its limits cover',
    async (name, command) => {
      const room = await aRoom()
      const input = inputFor(name, room)
      const reach = policyOf(command).limited!
      const actor = await within({}, [command.allow as Capability, ...(command.also?.(input) ?? [])])
      const by = (limit: Limit) => {
        const grants = (actor.grants as Grant[]).map((grant) => ({ ...grant, ...limit }))
        return answerTo(command, input, { ...actor, grants })
      }
      expect(await by({}), 'without limits').toEqual(answerInRoom(name))
      for (const [limit, covered] of limitsIn(room)) {
        const mayDoIt = reach === 'anywhere' || covered.includes(reach)
        const expected: unknown = mayDoIt ? answerInRoom(name) : expect.any(Forbidden)
        expect(await by(limit), JSON.stringify(limit)).toEqual(expected)
      }
    },
  )

  it('adds pictures, and does nothing to the whole site', () => {
    const names = (reach: string) =>
      limited.filter((one) => policyOf(one).limited === reach).map((one) => one.name)
    expect(names('anywhere')).toEqual(['media.add', 'media.describe'])
    expect(names('by language').sort()).toEqual([
      'breaking.end',
      'breaking.set',
      'front.arrange',
      'front.clear',
      'front.place',
      'front.plan',
      'front.replan',
      'front.restore',
      'front.unplan',
      'page.restore',
      'page.save',
    ])
    expect(names('by section').sort()).toEqual([
      'section.archive',
      'section.merge',
      'section.move',
      'section.unarchive',
      'section.update',
    ])
    expect(names('only unlimited')).toEqual(
      expect.arrayContaining([
        'tag.merge',
        'author.update',
        'redirect.add',
        'section.create',
        'page.archive',
      ]),
    )
  })

  it('moves no page of a language, which would move it in the others too', async () => {
    const input = inputFor('page.save', await aRoom())
    const actor = await within({ locales: ['en'] }, ['article:publish'])
    const save = (more: object) => answerTo(savePage as unknown as Command, { ...input, ...more }, actor)
    expect(await save({})).toBe('done')
    expect(await save({ id: undefined, position: 3, content: pageContent('Other') })).toBe('done')
    expect(await save({ position: 3 })).toBeInstanceOf(Forbidden)
    expect(await save({ inFooter: false })).toBeInstanceOf(Forbidden)
  })
})
