import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { audit } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { cliActor, snapshot, stranger, type Actor } from '#domain/actor.ts'
import type { Command } from '#domain/command.ts'
import { commands } from '#domain/commands.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { execute } from '#domain/execute.ts'
import { policyOf } from '#domain/policy.ts'
import { Forbidden, NotFound, Refused } from '#domain/refusal.ts'
import { roleNames, type Role } from '#domain/staff/roles.ts'
import { asking } from '#tests/asking.ts'
import { answerInRoom, answerTo } from '#tests/command-answers.ts'
import { inputFor, inputs } from '#tests/command-inputs.ts'
import { aRoom } from '#tests/command-room.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const all = commands as unknown as readonly Command[]
const NAMED = ['anyone', 'self', 'enrolling']

/** Somebody with an account and one role, signed in. */
async function holder(role: Role): Promise<Actor> {
  return signedIn(await aPerson(`${role}@news.example`, [role]))
}

/** Who may not, whatever the command is about. */
async function outsiders({ allow }: Command): Promise<Actor[]> {
  const person = await aPerson('somebody@news.example', [...roleNames])
  const disabled: Actor[] = [
    { ...cliActor('disabled'), disabled: true },
    { ...(await signedIn(person)), name: 'disabled too', disabled: true },
  ]
  if (allow === 'anyone') return disabled
  const enrolling = { ...(await signedIn(person, 'enrolment')), name: 'enrolling' }
  const waiting = { ...(await signedIn(person, 'factor')), name: 'waiting' }
  const others = [stranger, waiting, ...(allow === 'enrolling' ? [] : [enrolling])]
  return [
    ...disabled,
    ...others,
    ...(allow === 'self' || allow === 'enrolling' ? [cliActor('terminal')] : []),
  ]
}

/** All articles are this person's own from now on. */
async function makeOwn(actor: Actor): Promise<void> {
  await transaction((db) => db.update(articles).set({ createdBy: snapshot(actor) }))
}

/** Whoever is let in may still hear that what they asked for is not there: `x`, of which the room has none. */
function expectLetIn(answer: unknown, role: Role): void {
  if (answer instanceof NotFound) return
  expect(answer, role).toSatisfy((one) => one === 'done' || one instanceof Refused)
}

describe('every command', () => {
  useFreshDatabase()

  it.each(all.map((command) => [command.name, command] as const))(
    '%s asks who may',
    async (name, command) => {
      const { allow } = command
      expect(inputs, 'this command needs a row in the table of inputs').toHaveProperty([name])
      const input = inputFor(name, await aRoom())
      expect(command.input.safeParse(input).success, 'its input is valid').toBe(true)
      const { roles } = policyOf(command)

      const mayNot = await outsiders(command)
      const roleActors = await Promise.all(
        roleNames.map(async (role) => ({ role, actor: await holder(role) })),
      )
      mayNot.push(...roleActors.filter(({ role }) => roles[role] === 'no').map(({ actor }) => actor))
      for (const actor of mayNot) {
        const attempt = execute(command, input, asking(0, { actor }))
        await expect(attempt, actor.name).rejects.toBeInstanceOf(Forbidden)
      }
      const attempts = await reading()
        .select()
        .from(audit)
        .where(eq(audit.outcome, 'forbidden'))
        .orderBy(audit.id)
      expect(attempts).toMatchObject(
        mayNot.map((actor) => ({
          command: name,
          outcome: 'forbidden',
          reason: allow,
          actor: { name: actor.name },
        })),
      )

      for (const { role, actor } of roleActors.filter(({ role }) => roles[role] !== 'no')) {
        if (roles[role] === 'own') {
          expect(await answerTo(command, input, actor), role).toBeInstanceOf(Forbidden)
          await makeOwn(actor)
        }
        const answer = await answerTo(command, input, actor)
        if (NAMED.includes(allow)) expectLetIn(answer, role)
        else expect(answer, role).toEqual(answerInRoom(name))
      }
    },
  )

  it.each(all.filter(({ confirmed }) => confirmed).map((command) => [command.name, command] as const))(
    '%s asks to show once more who one is',
    async (name, command) => {
      const input = inputFor(name, await aRoom())
      const person = await aPerson('admin@news.example', ['administrator'])
      const by = async (later: number) => {
        const actor = await signedIn(person)
        return execute(command, input, asking(later, { actor })).catch((problem: unknown) => problem)
      }
      expect(await by(CONFIRMED_FOR - 1)).not.toMatchObject({ refusal: { key: 'confirm.needed' } })
      expect(await by(CONFIRMED_FOR)).toMatchObject({ ok: false, refusal: { key: 'confirm.needed' } })
    },
  )

  it('asks for a role only where it asks for no more', () => {
    for (const command of all.filter(({ allow }) => !NAMED.includes(allow))) {
      expect(policyOf(command).roles.administrator, command.name).toBe('yes')
    }
  })

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
