import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { cliActor, stranger, type Actor } from '#domain/actor.ts'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import type { Command } from '#domain/command.ts'
import { commands } from '#domain/commands.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { execute } from '#domain/execute.ts'
import { policyOf } from '#domain/policy.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { roleNames, type Role } from '#domain/staff/roles.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const content = contentOf({ headline: 'A', slug: 'a', body: bodyOfParagraphs(['B.']) })
const texts = { en: { name: 'Steel' } }
const pixel = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  .png()
  .toBuffer()
const page =
  'Steel prices rise for the third month in a row\n\nPublished: 2019-07-31 15:45:11\n\nSteel rose again, mills said.\n'

/** Somebody whom the commands about staff are about. */
const TARGET = 'uid of target@news.example'
const device = { address: '192.0.2.7', userAgent: 'test' }
const origin = 'https://news.example'
const key = { id: 'QQ', rawId: 'QQ', type: 'public-key' }
const made = { ...key, response: { clientDataJSON: 'QQ', attestationObject: 'QQ' } }
const used = { ...key, response: { clientDataJSON: 'QQ', authenticatorData: 'QQ', signature: 'QQ' } }

/** The least that each command's grammar takes. A new command needs a row. */
const inputs: Record<string, unknown> = {
  'account.changeEmail': { email: 'new@news.example' },
  'account.changePassword': { password: 'a long enough one', device },
  'account.update': { name: 'Lin Yue' },
  'article.correct': { uid: 'x', content, kind: 'typo' },
  'article.create': { locale: 'en', content },
  'article.publish': { uid: 'x' },
  'article.save': { uid: 'x', content },
  'article.withdraw': { uid: 'x', note: 'y' },
  'audit.export': {},
  'author.create': { texts },
  'author.update': { id: 1 },
  'factor.addPasskey': { name: 'A key', response: made, origin },
  'factor.confirmTotp': { code: '123456' },
  'factor.removePasskey': { uid: 'x' },
  'factor.removeTotp': {},
  'factor.renamePasskey': { uid: 'x', name: 'A key' },
  'factor.renewRecoveryCodes': {},
  'factor.startTotp': {},
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
  'session.confirm': { origin, device, shown: { by: 'password', password: 'x' } },
  'session.end': { uid: 'x' },
  'session.endOthers': {},
  'session.enrolled': { device },
  'session.passFactor': { token: 'x', origin, device, shown: { by: 'totp', code: '123456' } },
  'session.renew': { device },
  'session.signIn': { email: 'x', password: 'y', device },
  'session.signInByPasskey': { response: used, origin, device },
  'session.signOut': { token: 'x' },
  'settings.set': { key: 'site.accent', value: '#112233' },
  'staff.acceptLink': { token: 'x', password: 'y', device },
  'staff.changeRoles': { uid: TARGET, roles: [{ role: 'reporter' }] },
  'staff.disable': { uid: TARGET },
  'staff.enable': { uid: TARGET },
  'staff.endSessions': { uid: TARGET },
  'staff.invite': { email: 'new@news.example', name: 'A', locale: 'en', roles: [{ role: 'reporter' }] },
  'staff.openSetUp': {},
  'staff.requestReset': { email: 'x@news.example' },
  'staff.requireFactor': { role: 'editor', required: false },
  'staff.sendLink': { uid: TARGET },
  'staff.setUp': { token: 'x', email: 'a@b.example', name: 'A', password: 'y', locale: 'en', device },
  'staff.update': { uid: TARGET, name: 'A' },
  'tag.archive': { id: 1 },
  'tag.create': { texts },
  'tag.merge': { fromId: 1, intoId: 2 },
  'tag.update': { id: 1, texts },
}

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

describe('every command', () => {
  useFreshDatabase()

  it.each(all.map((command) => [command.name, command] as const))(
    '%s asks who may',
    async (name, command) => {
      const { allow } = command
      expect(inputs, 'this command needs a row in the table of inputs').toHaveProperty([name])
      expect(command.input.safeParse(inputs[name]).success, 'its input is valid').toBe(true)
      const by = (actor: Actor) => execute(command, inputs[name], asking(0, { actor }))
      const { roles } = policyOf(command)

      await aPerson('target@news.example')
      const mayNot = await outsiders(command)
      const roleActors = await Promise.all(
        roleNames.map(async (role) => ({ role, actor: await holder(role) })),
      )
      mayNot.push(...roleActors.filter(({ role }) => roles[role] === 'no').map(({ actor }) => actor))
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

      for (const { role, actor } of roleActors.filter(({ role }) => roles[role] !== 'no')) {
        const outcome = await by(actor).catch((problem: unknown) => problem)
        if (outcome instanceof Error) expect(outcome, role).toBeInstanceOf(NotFound)
        else expect(outcome, role).toHaveProperty('ok')
      }
    },
  )

  it.each(all.filter(({ confirmed }) => confirmed).map((command) => [command.name, command] as const))(
    '%s asks to show once more who one is',
    async (name, command) => {
      await aPerson('target@news.example')
      const person = await aPerson('admin@news.example', ['administrator'])
      const by = async (later: number) => {
        const actor = await signedIn(person)
        return execute(command, inputs[name], asking(later, { actor })).catch((problem: unknown) => problem)
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
