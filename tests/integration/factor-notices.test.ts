import { expect, it } from 'vitest'
import { removePasskey } from '#domain/factors/remove-passkey.ts'
import { execute } from '#domain/execute.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { anApp, aPasskey, remove, renew, resultOf } from '#tests/factors.ts'
import { mailBy, noMail, outboxRows } from '#tests/mailing.ts'
import { aPerson, signedIn } from '#tests/people.ts'

useFreshDatabase()

it('whoever has another second factor is told so, where mail is set up', async () => {
  const person = await aPerson('chen@example.org')
  const actor = await signedIn(person)
  await anApp(actor)
  expect(await outboxRows()).toHaveLength(0)
  mailBy('smtp://127.0.0.1:1')
  try {
    resultOf(await renew(actor, 1))
    await aPasskey(person)
    const uid = `key-${person.id}`
    resultOf(await execute(removePasskey, { uid }, asking(2, { actor })))
    resultOf(await remove(actor, 3))
    await anApp(actor, 60_000)
  } finally {
    noMail()
  }
  const rows = await outboxRows()
  expect(rows.map(({ kind, payload }) => ({ kind, payload }))).toEqual(
    rows.map(() => ({ kind: 'mail', payload: { template: 'factorsChanged', to: person.uid } })),
  )
  expect(rows).toHaveLength(4)
})
