import { afterEach, describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { execute } from '#domain/execute.ts'
import { tokenOfLink } from '#domain/links/inside.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { inviteStaff } from '#domain/staff/invite.ts'
import { requestReset } from '#domain/staff/request-reset.ts'
import { sendLink } from '#domain/staff/send-link.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'
import {
  byStranger,
  acceptWith,
  invited,
  withMail,
  withoutMail,
  OVER,
  HOUR,
  password,
  lin,
} from '#tests/staff-links.ts'

describe('asking for a new password', () => {
  useFreshDatabase()
  afterEach(withoutMail)

  const ask = (email: string, later = 0) => execute(requestReset, { email }, byStranger(later))

  it('does nothing where there is no mail', async () => {
    const { token } = await invited()
    expect(await ask(lin.email)).toEqual({ ok: true, result: { mailed: false } })
    expect(await ask('nobody@news.example')).toEqual({ ok: true, result: { mailed: false } })
    expect(await reading().select().from(staffLinks)).toHaveLength(1)
    expect(await reading().select().from(outbox)).toEqual([])
    expect(await acceptWith(token)).toMatchObject({ ok: true })
  })

  it('answers and works alike for known, unknown and disabled accounts', async () => {
    const { uid, token } = await invited()
    await acceptWith(token)
    withMail()
    const before = await counts()
    const known = await ask('  LIN@news.example ')
    const afterKnown = await counts()
    const unknown = await ask('nobody@news.example', 1)
    expect(unknown).toEqual(known)
    expect(differences(afterKnown, await counts())).toEqual(differences(before, afterKnown))
    expect(await reading().select({ payload: outbox.payload }).from(outbox).orderBy(outbox.id)).toMatchObject(
      [{ payload: { template: 'reset', to: uid } }, { payload: { template: 'reset', to: null } }],
    )
    const links = await reading().select().from(staffLinks).orderBy(staffLinks.id)
    const [, mine, nobodys] = links
    expect(await acceptWith(tokenOfLink(nobodys!.uid), 1)).toEqual(OVER)
    expect(await acceptWith(tokenOfLink(mine!.uid), HOUR), 'an hour by mail').toEqual(OVER)
    expect(await acceptWith(tokenOfLink(mine!.uid), HOUR - 1)).toMatchObject({ ok: true })
    await carryOut(inviteStaff, { ...lin, email: 'admin@news.example', roles: [{ role: 'administrator' }] })
    await carryOut(disableStaff, { uid })
    expect(await ask(lin.email, 2)).toEqual(known)
    expect((await reading().select().from(staffLinks).orderBy(staffLinks.id)).at(-1)).toMatchObject({
      staffId: null,
      closedAt: NOON + 2,
    })
  })

  it('by strangers ends no link that somebody else made', async () => {
    const { uid, token } = await invited()
    await acceptWith(token)
    withMail()
    const { link } = await carryOut(sendLink, { uid })
    await ask(lin.email)
    await ask(lin.email, 1)
    const open = async () =>
      (await reading().select().from(staffLinks)).filter(({ closedAt }) => closedAt === null).length
    expect(await open()).toBe(3)
    expect(await acceptWith(tokenOfLink(link.uid), 2)).toMatchObject({ ok: true })
    expect(await open(), 'the others are over when one is used').toBe(0)
  })

  it.each(['', 'nobody', 'a@b@', '@news.example', `${'a'.repeat(250)}@b.example`, 'a b@news.example'])(
    'refuses %j as an address',
    async (email) => {
      expect(await ask(email)).toMatchObject({ ok: false, refusal: { key: 'input', field: 'email' } })
    },
  )
})

describe('the secret of a link', () => {
  useFreshDatabase()
  afterEach(withoutMail)

  it('stands nowhere in the database', async () => {
    withMail()
    const { token, uid } = await invited()
    const session = await acceptWith(token)
    const { link } = await carryOut(sendLink, { uid })
    await acceptWith('x'.repeat(43))
    const rows = [
      ...(await reading().select().from(audit)),
      ...(await reading().select().from(outbox)),
      ...(await reading().select().from(staffLinks)),
      ...(await reading().select().from(sessions)),
    ]
    expect(await reading().select().from(outbox)).toHaveLength(2)
    const written = JSON.stringify(rows)
    const [person] = await reading().select().from(staff)
    for (const secret of [
      token,
      tokenOfLink(link.uid),
      session.ok ? session.result.token : '?',
      password,
      'argon2',
      person!.passwordHash!,
    ]) {
      expect(written).not.toContain(secret)
    }
    expect(written).toContain(link.uid)
  })
})

async function counts() {
  const all = [audit, outbox, staffLinks, sessions]
  return Promise.all(all.map(async (table) => (await reading().select().from(table)).length))
}

function differences(before: number[], after: number[]): number[] {
  return after.map((n, at) => n - before[at]!)
}
