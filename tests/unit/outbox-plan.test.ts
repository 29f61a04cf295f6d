import type Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connection } from '#db/client.ts'
import { bringAboutNext } from '#jobs/outbox.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'

useFreshDatabase()

test('what waits for another kind of handler is not read each second', async () => {
  const { reader } = connection().raw as { reader: Sqlite.Database }
  const prepare = reader.prepare.bind(reader)
  const asked: string[] = []
  reader.prepare = (text: string) => {
    asked.push(text)
    return prepare(text)
  }
  await bringAboutNext({ mail: async () => null }, new AbortController().signal, () => NOON)
  expect(asked).toHaveLength(1)
  const steps = prepare(`explain query plan ${asked[0]}`).all('mail', NOON, 1) as { detail: string }[]
  expect(steps[0]!.detail).toBe('SEARCH outbox USING INDEX outbox_due (kind=? AND done_at=? AND due_at<?)')
})
