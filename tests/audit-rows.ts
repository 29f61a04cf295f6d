import { audit } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { NOON } from './asking.ts'

type Row = typeof audit.$inferInsert

/** A row of the audit as a command would have written it: an article saved at noon, if nothing else is said. */
export function anEntry(given: Partial<Row> = {}): Row {
  const actor = given.actor ?? { kind: 'cli', uid: null, name: 'tester' }
  return {
    ...{ at: NOON, command: 'article.save', outcome: 'done', origin: '127.0.0.1', requestId: 'test' },
    ...{ actor, actorKind: actor.kind, actorUid: actor.uid },
    ...given,
  }
}

/** Rows in one statement: SQLite takes 32,766 values. */
const AT_ONCE = 1000

/** Writes rows into the audit without carrying anything out. */
export async function writeEntries(rows: readonly Row[]): Promise<void> {
  await transaction(async (db) => {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      await db.insert(audit).values(rows.slice(from, from + AT_ONCE))
    }
  })
}
