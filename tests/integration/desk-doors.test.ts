import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cliActor, stranger, type Actor } from '#domain/actor.ts'
import { listArticles } from '#domain/articles/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { listSections } from '#domain/sections/desk.ts'
import { useFreshDatabase } from '#tests/database.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const files = globSync('domain/*/desk.ts', { cwd: ROOT }).sort()
const nobody: Actor[] = [
  stranger,
  { ...cliActor('gone'), disabled: true },
  { kind: 'staff', uid: 'u', name: 'without a role', grants: [] },
]

type Door = (actor: Actor, ...rest: unknown[]) => Promise<unknown>

describe('the desk', () => {
  useFreshDatabase()

  it.each(files)('%s opens for nobody who has nothing to do there', async (file) => {
    const exported = (await import(join(ROOT, file))) as Record<string, unknown>
    const doors = Object.entries(exported).filter(
      (entry): entry is [string, Door] => typeof entry[1] === 'function',
    )
    expect(doors.length).toBeGreaterThan(0)
    for (const [name, door] of doors) {
      for (const actor of nobody) {
        // What it is asked for does not matter: who asks is looked at first.
        const asked = (async () => door(actor, {}, {}))()
        await expect(asked, `${name} for ${actor.name || 'a stranger'}`).rejects.toBeInstanceOf(Forbidden)
      }
    }
  })

  it('opens for whoever has any capability', async () => {
    const reporter: Actor = { kind: 'staff', uid: 'u', name: 'r', grants: [{ capability: 'article:create' }] }
    expect(await listSections(reporter)).toEqual([])
    expect(await listArticles(reporter, {}, { limit: 5 })).toEqual({ articles: [], next: null })
  })
})
