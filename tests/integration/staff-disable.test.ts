import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff, staffPasskeys } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { confirmTotp } from '#domain/factors/confirm-totp.ts'
import { startTotp } from '#domain/factors/start-totp.ts'
import { execute } from '#domain/execute.ts'
import { NotFound } from '#domain/refusal.ts'
import { listSessionsOf } from '#domain/sessions/desk.ts'
import { changeRoles } from '#domain/staff/change-roles.ts'
import { readRoles } from '#domain/staff/desk.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { enableStaff } from '#domain/staff/enable.ts'
import { endStaffSessions } from '#domain/staff/end-sessions.ts'
import { requireFactor } from '#domain/staff/require-factor.ts'
import { newUid } from '#lib/uid.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'
import { aPerson, codeOf, signedIn, type Person } from '#tests/people.ts'
import { anAdministrator, as, refusedWith } from '#tests/administrator.ts'

const reporter = { role: 'reporter' as const }

describe('the last administrator', () => {
  useFreshDatabase()

  it('is neither disabled nor loses the role', async () => {
    const chen = await anAdministrator()
    await aPerson('lin@news.example', ['publisher'])
    const gone = await anAdministrator('gone@news.example')
    await carryOut(disableStaff, { uid: gone.uid })
    for (const actor of [chen.actor, asking().actor]) {
      expect(await execute(disableStaff, { uid: chen.uid }, as(actor))).toMatchObject(
        refusedWith('staff.lastAdministrator'),
      )
      expect(await execute(changeRoles, { uid: chen.uid, roles: [reporter] }, as(actor))).toMatchObject(
        refusedWith('staff.lastAdministrator'),
      )
    }
    const more = [{ role: 'administrator' as const }, reporter]
    expect(await execute(changeRoles, { uid: chen.uid, roles: more }, as(chen.actor))).toMatchObject({
      ok: true,
    })
  })

  it('is not made up for by somebody who was invited and has not come', async () => {
    const chen = await anAdministrator()
    const invited = await aPerson('lin@news.example', ['administrator'])
    expect(await execute(disableStaff, { uid: chen.uid }, asking())).toMatchObject(
      refusedWith('staff.lastAdministrator'),
    )
    expect(await execute(disableStaff, { uid: invited.uid }, asking())).toMatchObject({ ok: true })
  })

  it('stays when two disable each other at once', async () => {
    const [chen, lin] = [await anAdministrator(), await anAdministrator('lin@news.example')]
    // SQLite and PGlite have one writer, so these come one after the other; tests/server has a race of connections.
    const both = await Promise.all([
      execute(disableStaff, { uid: lin.uid }, as(chen.actor)),
      execute(disableStaff, { uid: chen.uid }, as(lin.actor)),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(
      (await reading().select().from(staff)).filter(({ disabledAt }) => disabledAt === null),
    ).toHaveLength(1)
  })
})

describe('shutting out', () => {
  useFreshDatabase()

  it('ends all sessions and is undone without bringing them back', async () => {
    const chen = await anAdministrator()
    const lin = await aPerson('lin@news.example')
    const [phone, desktop] = [await signedIn(lin), await signedIn(lin)]
    expect(phone.session!.uid).not.toBe(desktop.session!.uid)
    expect(await execute(disableStaff, { uid: lin.uid }, as(chen.actor))).toMatchObject({
      ok: true,
      result: { ended: 2 },
    })
    expect(await listSessionsOf(chen.actor, lin.uid, NOON)).toEqual([])
    expect(await execute(disableStaff, { uid: lin.uid }, as(chen.actor))).toMatchObject(
      refusedWith('staff.isDisabled'),
    )
    await carryOut(enableStaff, { uid: lin.uid })
    expect(await listSessionsOf(chen.actor, lin.uid, NOON)).toEqual([])
    expect(await execute(enableStaff, { uid: lin.uid }, asking())).toMatchObject(
      refusedWith('staff.isEnabled'),
    )
  })

  it('ends one session or all, and no one else’s', async () => {
    const chen = await anAdministrator()
    const lin = await aPerson('lin@news.example')
    const [phone] = [await signedIn(lin), await signedIn(lin, 'full', 1)]
    const session = phone.session!.uid
    expect(await execute(endStaffSessions, { uid: lin.uid, session }, as(chen.actor))).toMatchObject({
      result: { ended: 1 },
    })
    expect(await listSessionsOf(chen.actor, lin.uid, NOON + 1)).toHaveLength(1)
    const mine = chen.actor.session!.uid
    await expect(execute(endStaffSessions, { uid: lin.uid, session: mine }, as(chen.actor))).rejects.toThrow(
      NotFound,
    )
    expect(await execute(endStaffSessions, { uid: lin.uid }, as(chen.actor))).toMatchObject({
      result: { ended: 1 },
    })
    expect(await listSessionsOf(chen.actor, chen.uid, NOON)).toMatchObject([{ present: true, uid: mine }])
  })
})

describe('a second factor that a role asks for', () => {
  useFreshDatabase()

  it('signs out who has none, but not whoever decides it', async () => {
    const chen = await anAdministrator()
    await signedIn(chen)
    const [without, withFactor] = [
      await aPerson('lin@news.example', ['editor']),
      await aPerson('wu@news.example', ['editor']),
    ]
    await signedIn(without)
    const wu = await signedIn(withFactor)
    const begun = await execute(startTotp, {}, as(wu))
    await execute(confirmTotp, { code: codeOf(begun.ok ? begun.result.secret : '') }, as(wu))

    expect(await execute(requireFactor, { role: 'editor', required: true }, as(chen.actor))).toMatchObject({
      result: { ended: 1 },
    })
    expect(await listSessionsOf(chen.actor, without.uid, NOON)).toEqual([])
    expect(await listSessionsOf(chen.actor, withFactor.uid, NOON)).toHaveLength(1)
    expect(
      await execute(requireFactor, { role: 'administrator', required: true }, as(chen.actor)),
    ).toMatchObject({ result: { ended: 1 } })
    expect(await listSessionsOf(chen.actor, chen.uid, NOON)).toMatchObject([{ present: true }])
    const roles = await readRoles(chen.actor)
    expect(roles.map(({ role, holders, secondFactor }) => [role, holders, secondFactor])).toEqual([
      ['reporter', 0, false],
      ['editor', 2, true],
      ['publisher', 0, false],
      ['administrator', 1, true],
    ])
    expect(await execute(requireFactor, { role: 'editor', required: false }, as(chen.actor))).toMatchObject({
      ok: true,
    })
    expect((await readRoles(chen.actor))[1]).toMatchObject({ secondFactor: false, limitable: true })
  })

  it('is a confirmed app or a passkey; sessions that have ended and people of other roles are left alone', async () => {
    const chen = await anAdministrator()
    const [begun, passkey, twice, other] = [
      await aPerson('begun@news.example', ['editor']),
      await aPerson('passkey@news.example', ['editor']),
      await aPerson('twice@news.example', ['editor', 'reporter']),
      await aPerson('other@news.example', ['reporter']),
    ]
    for (const person of [begun, passkey, twice, twice, other]) await signedIn(person)
    await execute(startTotp, {}, as(await signedIn(begun)))
    await addPasskeyOf(passkey)
    const over = (await signedIn(twice)).session!.uid
    await execute(endStaffSessions, { uid: twice.uid, session: over }, as(chen.actor))
    const endedBefore = await endOf(over)

    const later = as(chen.actor, 1000)
    expect(await execute(requireFactor, { role: 'editor', required: true }, later)).toMatchObject({
      result: { ended: 4 },
    })
    expect(await endOf(over)).toBe(endedBefore)
    const left = await Promise.all(
      [begun, passkey, twice, other].map(({ uid }) => listSessionsOf(chen.actor, uid, NOON + 1000)),
    )
    expect(left.map((list) => list.length)).toEqual([0, 1, 0, 1])
  })

  it('signs out who is given such a role', async () => {
    const chen = await anAdministrator()
    await carryOut(requireFactor, { role: 'publisher', required: true })
    const lin = await aPerson('lin@news.example')
    await signedIn(lin)
    await carryOut(changeRoles, { uid: lin.uid, roles: [{ role: 'editor' }] })
    expect(await listSessionsOf(chen.actor, lin.uid, NOON)).toHaveLength(1)
    await carryOut(changeRoles, { uid: lin.uid, roles: [{ role: 'publisher' }] })
    expect(await listSessionsOf(chen.actor, lin.uid, NOON)).toEqual([])
  })
})

/** A passkey as it is kept, good for nothing. */
async function addPasskeyOf({ id, uid }: Person): Promise<void> {
  const kept = {
    name: 'phone',
    credentialId: uid,
    publicKey: '',
    counter: 0,
    transports: [],
    backedUp: false,
  }
  await transaction((db) =>
    db.insert(staffPasskeys).values({ ...kept, uid: newUid(NOON), staffId: id, createdAt: NOON }),
  )
}

async function endOf(uid: string): Promise<number | null> {
  const [row] = await reading().select().from(sessions).where(eq(sessions.uid, uid))
  return row!.endedAt
}
