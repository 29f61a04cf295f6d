import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpLink } from '#cli/set-up-link.ts'
import { addressBlock } from '#cli/address-block.ts'
import { reading } from '#db/client.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { staffLinks } from '#db/schema/staff.ts'
import { stranger } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { findLink } from '#domain/links/inside.ts'
import type { DeskStaff } from '#domain/staff/desk.ts'
import { acceptLink } from '#domain/staff/accept-link.ts'
import { setUp } from '#domain/staff/set-up.ts'
import { readEnvironment } from '#lib/environment.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsAt, newsJson } from '#tests/news.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const device = { address: '192.0.2.7', userAgent: 'test' }
const password = 'quiet harbour lantern'
const LINK = /https:\/\/news\.example\/admin\/(setup|invitation|reset)\?token=([\w-]{43})(?=\s)/

interface Linked {
  uid: string
  link: { address: string; kind: string; expiresAt: number }
}

const tokenIn = (text: string) => LINK.exec(text)?.[2] ?? ''
const accept = (token: string) =>
  execute(acceptLink, { token, password, device }, asking(0, { actor: stranger }))
const create = (email: string, role: string, ...more: string[]) =>
  news('staff', 'create', '--email', email, '--name', 'Lin Yue', '--role', role, ...more)

describe('news staff', () => {
  useFreshDatabase()
  beforeEach(() => {
    process.env.SITE_URL = 'https://news.example'
  })
  afterEach(() => {
    delete process.env.SITE_URL
  })

  it('creates an account and prints the whole link, which works', async () => {
    expect((await news('staff', 'list')).out).toBe('No staff.\n')
    const told = await create('Lin@news.example', 'administrator')
    expect(told.code).toBe(0)
    expect(told.out).toContain('Lin Yue <lin@news.example> was added.')
    expect(told.out).toContain('It works once, until 2026-11-23 12:00.')
    expect(await accept(tokenIn(told.out))).toMatchObject({ ok: true, result: { stage: 'full' } })
    expect((await news('staff', 'list')).out).toMatch(
      /lin@news\.example +Lin Yue +active +no +\S+ \S+ +administrator\n/,
    )
    const written = JSON.stringify([
      await reading().select().from(audit),
      await reading().select().from(outbox),
    ])
    expect(written).not.toContain(tokenIn(told.out))
  })

  it('takes roles with limits, and shows them as it takes them', async () => {
    await news('sections', 'add', '--en', 'Industry', '--zh', '行业')
    const limited = 'editor:sections=hang-ye:locales=zh'
    const { uid } = JSON.parse(
      (await create('lin@news.example', limited, '--role', 'reporter', '--json')).out,
    ) as Linked
    expect((await news('staff', 'roles', 'LIN@news.example')).out).toBe(
      'editor:sections=industry:locales=zh\nreporter\n',
    )
    const changed = await newsJson<Pick<DeskStaff, 'uid' | 'roles'>>(
      'staff',
      'roles',
      uid,
      '--role',
      'publisher:locales=en,zh',
    )
    expect(changed).toEqual({ uid, roles: [{ role: 'publisher', sections: null, locales: ['en', 'zh'] }] })
  })

  it.each([
    ['master', 2],
    ['editor:section=a', 2],
    ['editor:sections=', 2],
    ['editor:sections=nowhere', 3],
    ['editor:locales=fr', 1],
    ['administrator:locales=zh', 1],
  ])('does not take the role %s', async (role, code) => {
    expect(await create('lin@news.example', role)).toMatchObject({ code, out: '' })
    expect(await newsJson('staff', 'list')).toEqual([])
  })

  it('says what is wrong in words', async () => {
    await create('lin@news.example', 'administrator')
    expect((await create('lin@news.example', 'reporter')).err).toBe(
      'Another account has this e-mail address.\n',
    )
    expect(await create('lin', 'reporter')).toMatchObject({ code: 1 })
    expect(await news('staff', 'create', '--email', 'a@b.example', '--name', 'A')).toMatchObject({ code: 2 })
    expect(await news('staff', 'reset', 'wu@news.example')).toMatchObject({
      ...{ code: 3, err: 'There is no member of staff “wu@news.example”.\n' },
    })
    const disabled = await newsAt({ locale: 'zh' }, 'staff', 'disable', 'lin@news.example')
    expect(disabled).toMatchObject({ code: 1, err: '这是最后一位管理员，请先指定另一位管理员。\n' })
  })

  it('resets a password, and rescues who lost the second factor', async () => {
    await accept(tokenIn((await create('lin@news.example', 'administrator')).out))
    const reset = await newsJson<Linked>('staff', 'reset', 'lin@news.example')
    expect(reset.link).toMatchObject({ kind: 'reset', expiresAt: NOON + 24 * 3_600_000 })
    const lost = await newsJson<Linked>('staff', 'reset', 'lin@news.example', '--lost-factor')
    expect(lost).toMatchObject({ clearsFactors: true })
    const token = tokenIn(`${lost.link.address}\n`)
    expect(await findLink(reading(), ['reset'], token, NOON)).toMatchObject({ clearsFactors: true })
    expect(await accept(tokenIn(`${reset.link.address}\n`)), 'the one before').toMatchObject({ ok: false })
    expect(await accept(token)).toMatchObject({ ok: true })
  })

  it('signs somebody out, shuts them out and lets them in again', async () => {
    const person = await aPerson('wu@news.example')
    await signedIn(person)
    expect((await news('staff', 'revoke-sessions', 'wu@news.example')).out).toBe(
      '1 session of wu was ended.\n',
    )
    expect((await news('staff', 'revoke-sessions', 'wu@news.example')).out).toBe(
      'wu was signed in nowhere.\n',
    )
    await signedIn(person)
    expect(await newsJson('staff', 'disable', person.uid)).toEqual({ uid: person.uid, ended: 1 })
    expect((await news('staff', 'list')).out).toContain('disabled')
    expect((await news('staff', 'reset', person.uid)).err).toBe(
      'This account is disabled. Enable it first.\n',
    )
    expect((await news('staff', 'enable', person.uid)).out).toBe('wu may sign in again.\n')
  })
})

describe('the start', () => {
  useFreshDatabase()

  it('shows a new link for the first account each time, until there is one', async () => {
    const shown = async (later: number) =>
      addressBlock(
        { ...readEnvironment(), siteUrl: 'https://news.example', siteUrlGiven: true },
        'http://127.0.0.1:3000',
        false,
        await setUpLink(NOON + later),
      )
    const [first, second] = [tokenIn(await shown(0)), tokenIn(await shown(1))]
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(second).not.toBe(first)
    const use = (token: string) => {
      const lin = { email: 'lin@news.example', name: 'Lin', locale: 'zh' as const, password, device }
      return execute(setUp, { ...lin, token }, asking(2, { actor: stranger }))
    }
    expect(await use(first)).toMatchObject({ ok: false })
    expect(await use(second)).toMatchObject({ ok: true })
    const links = await reading().select().from(staffLinks)
    expect(await shown(3)).not.toContain('token')
    expect(await reading().select().from(staffLinks), 'nothing is written then').toEqual(links)
    const rows = await reading().select().from(audit).orderBy(audit.id)
    expect(rows.map(({ command, outcome, origin }) => [command, outcome, origin])).toEqual([
      ['staff.openSetUp', 'done', 'start'],
      ['staff.openSetUp', 'done', 'start'],
      ['staff.setUp', 'refused', 'test'],
      ['staff.setUp', 'done', 'test'],
    ])
    expect(JSON.stringify(rows)).not.toContain(second)
  })

  it('shows it at the address of this machine where no other was said', async () => {
    const link = await setUpLink(NOON)
    const environment = { ...readEnvironment(), siteUrl: 'http://localhost:3000', siteUrlGiven: false }
    const block = addressBlock(environment, 'http://127.0.0.1:4711', false, link)
    expect(block).toMatch(/^ {2}http:\/\/localhost:4711\/admin\/setup\?token=[\w-]{43}$/m)
  })
})
