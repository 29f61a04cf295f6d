import { expect, test } from 'vitest'
import { reading } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { snapshot, systemActor } from '#domain/actor.ts'
import { pruneLinks } from '#domain/links/prune.ts'
import { pruneSessions } from '#domain/sessions/prune.ts'
import { newUid } from '#lib/uid.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'

useFreshDatabase()

const DAY = 86_400_000
const createdBy = snapshot(systemActor)
/** When something is over: by itself, or because somebody ended it. In days from noon. */
type Ends = [expires: number, ended: number | null]

/** What is over for thirty days, to the millisecond and not quite, and what still goes on. */
const OLD: Ends[] = [
  [-40, null],
  [-30, null],
  [30, -30],
]
const YOUNG: Ends[] = [
  [-29, null],
  [-29, -29],
  [1, null],
  [1, -1],
]

async function aPerson(): Promise<number> {
  const person = { uid: newUid(NOON), email: 'lin@example.org', name: 'Lin', locale: 'zh' }
  const [row] = await transaction((db) =>
    db
      .insert(staff)
      .values({ ...person, createdAt: NOON, createdBy })
      .returning({ id: staff.id }),
  )
  return row!.id
}

const at = (days: number | null) => (days === null ? null : NOON + days * DAY)

test('sessions go thirty days after their end', async () => {
  const staffId = await aPerson()
  const rows = [...OLD, ...YOUNG].map(([expires, ended], number) => ({
    ...{ uid: newUid(NOON), staffId, tokenHash: `hash ${number}`, stage: 'full' as const, methods: [] },
    ...{ createdAt: 0, seenAt: 0, confirmedAt: 0, address: '192.0.2.1', userAgent: '' },
    ...{ expiresAt: at(expires)!, endedAt: at(ended) },
  }))
  await transaction((db) => db.insert(sessions).values(rows))
  expect(await pruneSessions(NOON + 1)).toBe(OLD.length)
  const left = await reading().select({ uid: sessions.uid }).from(sessions).orderBy(sessions.id)
  expect(left.map(({ uid }) => uid)).toEqual(rows.slice(OLD.length).map(({ uid }) => uid))
  expect(await pruneSessions(NOON + 1)).toBe(0)
})

test('one-time links go thirty days after their end', async () => {
  const staffId = await aPerson()
  const rows = [...OLD, ...YOUNG].map(([expires, closed], number) => ({
    ...{
      uid: newUid(NOON),
      kind: 'reset' as const,
      staffId,
      tokenHash: `hash ${number}`,
      clearsFactors: false,
    },
    ...{ createdAt: 0, createdBy, expiresAt: at(expires)!, closedAt: at(closed) },
  }))
  await transaction((db) => db.insert(staffLinks).values(rows))
  expect(await pruneLinks(NOON + 1)).toBe(OLD.length)
  const left = await reading().select({ uid: staffLinks.uid }).from(staffLinks).orderBy(staffLinks.id)
  expect(left.map(({ uid }) => uid)).toEqual(rows.slice(OLD.length).map(({ uid }) => uid))
  expect(await pruneLinks(NOON + 1)).toBe(0)
})
