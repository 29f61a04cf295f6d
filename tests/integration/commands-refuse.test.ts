import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { capabilities, cliActor, stranger, type Actor } from '#domain/actor.ts'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import type { Command } from '#domain/command.ts'
import { commands } from '#domain/commands.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const content = contentOf({ headline: 'A', slug: 'a', body: bodyOfParagraphs(['B.']) })
const texts = { en: { name: 'Steel' } }
const pixel = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  .png()
  .toBuffer()
const page =
  'Steel prices rise for the third month in a row\n\nPublished: 2019-07-31 15:45:11\n\nSteel rose again, mills said.\n'

/** The least that each command's grammar takes. A new command needs a row. */
const inputs: Record<string, unknown> = {
  'article.correct': { uid: 'x', content, kind: 'typo' },
  'article.create': { locale: 'en', content },
  'article.publish': { uid: 'x' },
  'article.save': { uid: 'x', content },
  'article.withdraw': { uid: 'x', note: 'y' },
  'author.create': { texts },
  'author.update': { id: 1 },
  'front.clear': { locale: 'en' },
  'front.place': { uid: 'x', area: 'lead' },
  'import.page': { bytes: new TextEncoder().encode(page), fileName: 'page.txt' },
  'live.rebuild': {},
  'media.add': { bytes: new Uint8Array(pixel), fileName: 'pixel.png' },
  'page.archive': { id: 1 },
  'page.save': { locale: 'en', content: { name: 'A', slug: 'a', description: '', body: content.body } },
  'redirect.add': { from: '/a', to: '/b' },
  'samples.remove': {},
  'section.archive': { id: 1 },
  'section.create': { texts },
  'section.move': { id: 1, parentId: null },
  'section.update': { id: 1 },
  'settings.set': { key: 'site.accent', value: '#112233' },
  'tag.archive': { id: 1 },
  'tag.create': { texts },
  'tag.merge': { fromId: 1, intoId: 2 },
  'tag.update': { id: 1, texts },
}

const all = commands as unknown as readonly Command[]

function staff(name: string, granted: readonly string[]): Actor {
  const grants = capabilities.filter((one) => granted.includes(one)).map((capability) => ({ capability }))
  return { kind: 'staff', uid: name, name, grants }
}

describe('every command', () => {
  useFreshDatabase()

  it.each(all.map((command) => [command.name, command] as const))(
    '%s asks who may',
    async (name, command) => {
      const { allow } = command
      expect(inputs, 'this command needs a row in the table of inputs').toHaveProperty([name])
      expect(command.input.safeParse(inputs[name]).success, 'its input is valid').toBe(true)
      const by = (actor: Actor) => execute(command, inputs[name], asking(0, { actor }))

      const mayNot: Actor[] = [{ ...cliActor('disabled'), disabled: true }]
      if (allow !== 'anyone')
        mayNot.push(
          stranger,
          staff(
            'others',
            capabilities.filter((one) => one !== allow),
          ),
        )
      for (const actor of mayNot) await expect(by(actor), actor.name).rejects.toBeInstanceOf(Forbidden)
      const attempts = await reading().select().from(audit).orderBy(audit.id)
      expect(attempts).toMatchObject(
        mayNot.map((actor) => ({
          command: name,
          outcome: 'forbidden',
          reason: allow,
          actor: { name: actor.name },
        })),
      )

      const outcome = await by(staff('one', [allow])).catch((problem: unknown) => problem)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(NotFound)
      else expect(outcome).toHaveProperty('ok')
    },
  )

  it('has a name of its own', () => {
    expect(new Set(all.map((command) => command.name)).size).toBe(all.length)
    expect(Object.keys(inputs).sort()).toEqual(all.map((command) => command.name).sort())
  })

  it('is in the list', async () => {
    const files = globSync('domain/*/**/*.ts', { cwd: ROOT }).filter((file) =>
      /\bcommand\(\{/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const exported = (await import(join(ROOT, file))) as Record<string, unknown>
      const found = Object.values(exported).filter(isCommand)
      expect(found.length, `${file} exports its command`).toBeGreaterThan(0)
      for (const one of found)
        expect(all, `${one.name} of ${file} stands in domain/commands.ts`).toContain(one)
    }
  })
})

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'allow' in value && 'run' in value && 'input' in value
}
