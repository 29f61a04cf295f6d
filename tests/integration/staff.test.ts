import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { reading } from '#db/client.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { listSessionsOf } from '#domain/sessions/desk.ts'
import { changeRoles } from '#domain/staff/change-roles.ts'
import { findStaff, listStaff, readRoles, readStaff } from '#domain/staff/desk.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { enableStaff } from '#domain/staff/enable.ts'
import { endStaffSessions } from '#domain/staff/end-sessions.ts'
import type { rolesInput } from '#domain/staff/held.ts'
import { inviteStaff } from '#domain/staff/invite.ts'
import { requireFactor } from '#domain/staff/require-factor.ts'
import { updateStaff } from '#domain/staff/update.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'
import { anAdministrator, as, refusedWith } from '#tests/administrator.ts'

const lin = { email: 'lin@news.example', name: 'Lin Yue', locale: 'zh' as const }
const reporter = { role: 'reporter' as const }

describe('inviting', () => {
  useFreshDatabase()

  it('adds an account that has its roles and no password', async () => {
    const chen = await anAdministrator()
    const section = await aSection()
    const roles = [
      { role: 'editor' as const, sections: [section], locales: ['zh'] },
      { role: 'reporter' as const },
    ]
    const outcome = await execute(inviteStaff, { ...lin, email: ' LIN@News.example ', roles }, as(chen.actor))
    expect(outcome).toMatchObject({ ok: true, result: { mailed: false, link: { kind: 'invitation' } } })
    const uid = outcome.ok ? outcome.result.uid : ''
    expect(await readStaff(chen.actor, uid, NOON)).toMatchObject({
      ...{ ...lin, invited: true, disabledAt: null, passwordSetAt: null, lastSignInAt: null },
      createdBy: { kind: 'staff', uid: chen.uid },
      roles: [
        { role: 'editor', sections: [section], locales: ['zh'] },
        { role: 'reporter', sections: null, locales: null },
      ],
      links: [{ kind: 'invitation', clearsFactors: false, createdBy: { uid: chen.uid } }],
      sessions: [],
    })
    expect(await reading().select().from(outbox)).toEqual([])
  })

  it('refuses an address that somebody has, disabled or not', async () => {
    await carryOut(inviteStaff, { ...lin, roles: [reporter] })
    const again = () =>
      execute(inviteStaff, { ...lin, email: 'Lin@news.example', roles: [reporter] }, asking())
    expect(await again()).toMatchObject(refusedWith('staff.emailTaken', 'email'))
    await carryOut(disableStaff, { uid: await uidOf(lin.email) })
    expect(await again()).toMatchObject(refusedWith('staff.emailTaken', 'email'))
    expect(await reading().select().from(staff)).toHaveLength(1)
    expect(await reading().select().from(staffLinks)).toHaveLength(1)
  })

  it('lets one of two add the same address at once', async () => {
    const both = await Promise.all(
      [1, 2].map(() => execute(inviteStaff, { ...lin, roles: [reporter] }, asking())),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusedWith('staff.emailTaken', 'email'))
  })

  it('refuses roles that nobody can have', async () => {
    const section = await aSection()
    await carryOut(archiveSection, { id: section })
    const cases: [z.input<typeof rolesInput>, string][] = [
      [[], 'staff.noRole'],
      [[reporter, reporter], 'staff.roleTwice'],
      [[{ role: 'administrator', locales: ['zh'] }], 'staff.administratorLimited'],
      [[{ role: 'editor', sections: [section] }], 'staff.sectionGone'],
      [[{ role: 'editor', sections: [4711] }], 'staff.sectionGone'],
      [[{ role: 'editor', sections: [] }], 'staff.noLimit'],
      [[{ role: 'editor', locales: [] }], 'staff.noLimit'],
      [[{ role: 'editor', locales: ['fr'] }], 'locale.unknown'],
    ]
    for (const [roles, key] of cases) {
      const outcome = await execute(inviteStaff, { ...lin, roles }, asking())
      expect(outcome, key).toMatchObject(refusedWith(key, 'roles'))
    }
    expect(await reading().select().from(staff)).toEqual([])
  })
})

describe('changing roles', () => {
  useFreshDatabase()

  it('acts on whoever is signed in at the next request', async () => {
    const lin = await aPerson('lin@news.example', ['reporter'])
    await carryOut(changeRoles, {
      uid: lin.uid,
      roles: [{ role: 'publisher', sections: null, locales: ['zh'] }],
    })
    const actor = await signedIn(lin)
    expect(actor.grants).toContainEqual({ capability: 'article:publish', locales: ['zh'] })
    await carryOut(changeRoles, { uid: lin.uid, roles: [reporter] })
    const [row] = (await reading().select().from(audit)).slice(-1)
    expect(row).toMatchObject({
      before: { roles: [{ role: 'publisher', sections: null, locales: ['zh'] }] },
      after: { roles: [{ role: 'reporter', sections: null, locales: null }] },
    })
    await expect(execute(changeRoles, { uid: 'nobody', roles: [reporter] }, asking())).rejects.toThrow(
      NotFound,
    )
  })

  it('needs a fresh sign of who asks; shutting out does not', async () => {
    const chen = await anAdministrator()
    const lin = await aPerson('lin@news.example')
    const late = as(chen.actor, CONFIRMED_FOR)
    const { uid } = lin
    expect(await execute(changeRoles, { uid, roles: [reporter] }, late)).toMatchObject(
      refusedWith('confirm.needed'),
    )
    expect(await execute(updateStaff, { uid, email: 'x@news.example' }, late)).toMatchObject(
      refusedWith('confirm.needed'),
    )
    expect(await execute(requireFactor, { role: 'editor', required: true }, late)).toMatchObject(
      refusedWith('confirm.needed'),
    )
    expect(await execute(endStaffSessions, { uid }, late)).toMatchObject({ ok: true })
    expect(await execute(disableStaff, { uid }, late)).toMatchObject({ ok: true })
    expect(await execute(enableStaff, { uid }, late)).toMatchObject(refusedWith('confirm.needed'))
  })
})

describe('the list of staff', () => {
  useFreshDatabase()

  it('is for those who manage staff', async () => {
    const chen = await anAdministrator()
    const lin = await aPerson('lin@news.example', ['publisher', 'editor'])
    const publisher = await signedIn(lin)
    for (const door of [listStaff, readRoles]) await expect(door(publisher)).rejects.toThrow(Forbidden)
    await expect(readStaff(publisher, lin.uid, NOON)).rejects.toThrow(Forbidden)
    await expect(findStaff(publisher, lin.uid)).rejects.toThrow(Forbidden)
    await expect(listSessionsOf(publisher, lin.uid, NOON)).rejects.toThrow(Forbidden)
    expect(await listStaff(chen.actor)).toEqual([
      {
        ...{ uid: chen.uid, name: 'chen', email: 'chen@news.example', locale: 'en', invited: false },
        ...{ secondFactor: false, lastSignInAt: NOON, disabledAt: null },
        roles: [{ role: 'administrator', sections: null, locales: null }],
      },
      expect.objectContaining({ uid: lin.uid, invited: true, lastSignInAt: NOON }),
    ])
    const read = JSON.stringify([await listStaff(chen.actor), await readStaff(chen.actor, chen.uid, NOON)])
    expect(read).toContain(chen.uid)
    expect(read).not.toMatch(/chosen|hash/i)
    await expect(readStaff(chen.actor, 'nobody', NOON)).rejects.toThrow(NotFound)
  })

  it('changes names and addresses', async () => {
    const [chen, lin] = [await anAdministrator(), await aPerson('lin@news.example')]
    const taken = { uid: lin.uid, email: 'CHEN@news.example' }
    expect(await execute(updateStaff, taken, as(chen.actor))).toMatchObject(
      refusedWith('staff.emailTaken', 'email'),
    )
    await carryOut(updateStaff, { uid: lin.uid, email: 'Lin@news.example', name: '  林　悦 ' })
    expect(await readStaff(chen.actor, lin.uid, NOON)).toMatchObject({
      name: '林 悦',
      email: 'lin@news.example',
    })
    expect(await findStaff(chen.actor, 'LIN@news.example')).toBe(lin.uid)
  })
})

async function uidOf(email: string): Promise<string> {
  const [row] = await reading().select().from(staff).where(eq(staff.email, email))
  return row!.uid
}
