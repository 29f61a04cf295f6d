import { sql, type SQL } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { execute as carryOutSql } from '#db/dialect/statement.ts'
import { audit } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { engine, useFreshDatabase } from '#tests/database.ts'
import { aSection } from '#tests/newsroom.ts'

/** All ways to change or lose a row that was written. A migration that makes the table anew loses the triggers. */
const attempts: Record<string, SQL> = {
  update: sql`update audit set outcome = 'refused'`,
  'update of one column': sql`update audit set reason = null where id = 1`,
  delete: sql`delete from audit where id = 1`,
  'delete of all': sql`delete from audit`,
  ...(engine === 'sqlite'
    ? {
        replace: sql`insert or replace into audit select * from audit`,
        upsert: sql`insert into audit select * from audit where true on conflict (id) do update set reason = 'x'`,
        'replace by its idempotency key': sql`insert or replace into audit (at, command, outcome, actor_kind, actor, origin, request_id, idempotency_key)
          select at, command, outcome, actor_kind, actor, origin, request_id, idempotency_key from audit`,
      }
    : {
        truncate: sql`truncate audit`,
        upsert: sql`insert into audit overriding system value select * from audit on conflict (id) do update set reason = 'x'`,
        'truncate with others': sql`truncate audit, outbox cascade`,
      }),
}

describe('the audit after all migrations', () => {
  useFreshDatabase()

  it.each(Object.entries(attempts))('refuses %s', async (_, statement) => {
    await aSection()
    await transaction(async (db) => {
      const [row] = await db.select().from(audit)
      const { id: _id, ...copy } = row!
      await db.insert(audit).values({ ...copy, idempotencyKey: 'cli:tester:once' })
    })
    const before = await reading().select().from(audit)
    expect(before).toHaveLength(2)
    const attempt = transaction(async (db) => carryOutSql(db, statement))
    await expect(attempt).rejects.toSatisfy((problem: Error) =>
      `${problem.message} ${(problem.cause as Error | undefined)?.message}`.includes('audit is append-only'),
    )
    expect(await reading().select().from(audit)).toEqual(before)
  })

  it('takes new rows', async () => {
    await aSection()
    await aSection('Policy', '政策')
    expect(await reading().select({ id: audit.id }).from(audit)).toHaveLength(2)
  })
})
