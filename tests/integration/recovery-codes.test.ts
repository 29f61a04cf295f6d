import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { staffRecoveryCodes, staffTotp } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { readFactors } from '#domain/factors/desk.ts'
import { factorsOf, findRecoveryCode, useRecoveryCode } from '#domain/factors/inside.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import {
  anApp,
  aPasskey,
  confirm,
  recover,
  refusedWith,
  remove,
  renew,
  resultOf,
  start,
} from '#tests/factors.ts'
import { aPerson, codeOf, signedIn } from '#tests/people.ts'

const STEP = 30_000

describe('recovery codes', () => {
  useFreshDatabase()

  it('are taken once each, from whoever they were given to', async () => {
    const [person, other] = [await aPerson('chen@example.org'), await aPerson('li@example.org')]
    const { codes } = await anApp(await signedIn(person))
    await anApp(await signedIn(other))
    const [first, second, third] = codes
    expect(await recover(other, first!)).toBe(false)
    expect(await recover(person, first!)).toBe(true)
    expect(await recover(person, first!)).toBe(false)
    expect(await recover(person, second!.toLowerCase().replaceAll('-', ' '))).toBe(true)
    expect(await recover(person, `4${third!.slice(1)}`), 'at another position').toBe(false)
    expect(await recover(person, codeOf('A'.repeat(32)))).toBe(false)
    expect(await factorsOf(reading(), person.id)).toMatchObject({ recoveryCodes: 8 })
  })

  it('let one in of two that come at the same moment', async () => {
    const person = await aPerson('chen@example.org')
    const { codes } = await anApp(await signedIn(person))
    const letIn = await Promise.all([1, 2, 3].map(async () => recover(person, codes[0]!)))
    expect(letIn.filter(Boolean)).toHaveLength(1)
  })

  it('are replaced by new ones, also while one is looked at', async () => {
    const person = await aPerson('chen@example.org')
    const actor = await signedIn(person)
    expect(await renew(actor)).toEqual(refusedWith('factor.none'))
    const { codes } = await anApp(actor)
    const lookedAt = await findRecoveryCode(person.id, codes[3]!)
    expect(lookedAt).not.toBeNull()
    const { recoveryCodes } = resultOf(await renew(actor))
    expect(recoveryCodes).toHaveLength(10)
    expect(await transaction(async (db) => useRecoveryCode(db, person.id, lookedAt!, NOON))).toBe(false)
    expect(await recover(person, codes[0]!)).toBe(false)
    expect(await recover(person, recoveryCodes[9]!)).toBe(true)
    expect(await readFactors(actor)).toMatchObject({ recoveryCodes: 9 })
  })
})

describe('secrets', () => {
  useFreshDatabase()

  it('stand neither in the audit nor readable in their own tables', async () => {
    const person = await aPerson('chen@example.org')
    const actor = await signedIn(person)
    const { secret, codes } = await anApp(actor)
    await confirm(actor, codes[0]!)
    await start(actor)
    const { recoveryCodes } = resultOf(await renew(actor))
    await remove(actor)
    await anApp(actor, STEP)
    await aPasskey(person)
    const [totp] = await reading().select().from(staffTotp).where(eq(staffTotp.staffId, person.id))
    const kept = await reading().select().from(staffRecoveryCodes)
    expect(kept).toHaveLength(10)
    const shown = [...codes, ...recoveryCodes].flatMap((code) => [code, code.replaceAll('-', '')])
    const rows = JSON.stringify(await reading().select().from(audit))
    expect(rows).toContain('factor.renewRecoveryCodes')
    for (const one of [secret, 'otpauth', totp!.secret, ...shown, ...kept.map((row) => row.codeHash)]) {
      expect(rows).not.toContain(one)
    }
    const tables = JSON.stringify([totp, kept])
    for (const one of [secret, ...shown]) expect(tables).not.toContain(one)
    expect(await readFactors(actor)).toEqual({
      totp: { since: NOON + STEP },
      passkeys: [
        { uid: `key-${person.id}`, name: 'Phone', createdAt: NOON, lastUsedAt: null, backedUp: true },
      ],
      recoveryCodes: 10,
      required: false,
      removable: true,
    })
  })
})
