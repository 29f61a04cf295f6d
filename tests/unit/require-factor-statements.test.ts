import type Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connection } from '#db/client.ts'
import { execute } from '#domain/execute.ts'
import { requireFactor } from '#domain/staff/require-factor.ts'
import { anAdministrator, as } from '#tests/administrator.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, signedIn } from '#tests/people.ts'

useFreshDatabase()

test('requiring a second factor asks as much of the database for many as for one', async () => {
  const chen = await anAdministrator()
  await signedIn(await aPerson('lin@news.example', ['editor']))
  for (const name of ['a', 'b', 'c', 'd'])
    await signedIn(await aPerson(`${name}@news.example`, ['publisher']))
  const asked = statementsOf(connection().raw as { writer: Sqlite.Database })
  await execute(requireFactor, { role: 'editor', required: true }, as(chen.actor))
  const forOne = asked.splice(0).length
  const outcome = await execute(requireFactor, { role: 'publisher', required: true }, as(chen.actor))
  expect(outcome).toMatchObject({ result: { ended: 4 } })
  expect(asked).toHaveLength(forOne)
})

/** What is asked of the writing connection from now on. */
function statementsOf({ writer }: { writer: Sqlite.Database }): string[] {
  const asked: string[] = []
  const prepare = writer.prepare.bind(writer)
  writer.prepare = (text: string) => {
    asked.push(text)
    return prepare(text)
  }
  return asked
}
