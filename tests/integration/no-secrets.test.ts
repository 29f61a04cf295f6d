import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { DrizzleQueryError } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { rowsOf } from '#db/dialect/statement.ts'
import { outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { changePassword } from '#domain/account/change-password.ts'
import { cliActor, stranger, type Actor } from '#domain/actor.ts'
import { execute, type Outcome } from '#domain/execute.ts'
import { confirmTotp } from '#domain/factors/confirm-totp.ts'
import { renewRecoveryCodes } from '#domain/factors/renew-recovery-codes.ts'
import { startTotp } from '#domain/factors/start-totp.ts'
import { tokenOfLink } from '#domain/links/inside.ts'
import { actorOf, lookUpSession } from '#domain/sessions/lookup.ts'
import { signIn } from '#domain/sessions/sign-in.ts'
import { openSetUp } from '#domain/staff/open-set-up.ts'
import { setUp } from '#domain/staff/set-up.ts'
import { logger } from '#lib/logger.ts'
import { asking, NOON } from '#tests/asking.ts'
import { anEntry, writeEntries } from '#tests/audit-rows.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { codeOf } from '#tests/people.ts'
import { whereSecretsStand } from '#tests/secrets.ts'

const lines = keepLogLines()
const device = { address: '10.0.0.1', userAgent: 'Test/1.0' }
const email = 'chen@news.example'

beforeEach(() => void lines.splice(0))
useFreshDatabase()

describe('looking for secrets', () => {
  it('finds one wherever it is put, however it is spelled', async () => {
    const secret = 'Ünsafe "quoted" words/7'
    expect(await whereSecretsStand([secret], lines)).toEqual([])
    await writeEntries([
      anEntry({ origin: `x${secret}y` }),
      anEntry({ after: { deep: [{ in: secret }] } }),
      anEntry({ before: JSON.stringify({ in: secret }) }),
      anEntry({ requestId: encodeURIComponent(secret) }),
      anEntry({ result: Buffer.from(secret).toString('base64url') }),
    ])
    await transaction((db) =>
      db.insert(outbox).values({ key: 'k', kind: 'mail', payload: { to: secret }, createdAt: 0, dueAt: 0 }),
    )
    logger().trace({ form: { password: secret } }, 'asked')
    expect(await whereSecretsStand([secret], lines)).toEqual([
      ...['audit.after', 'audit.before', 'audit.origin', 'audit.request_id', 'audit.result'],
      ...['log', 'outbox.payload'],
    ])
    expect(await whereSecretsStand(['another secret'], lines)).toEqual([])
  })

  it('finds a hash that stands elsewhere than in its column, and in the log as an error', async () => {
    const { passwordHash } = await theFirst()
    expect(await whereSecretsStand([], lines, [passwordHash])).toEqual([])
    expect(await whereSecretsStand([passwordHash], lines)).toEqual(['staff.password_hash'])
    await writeEntries([anEntry({ after: { passwordHash } })])
    logger().error(new Error(`wrong: ${passwordHash}`))
    expect(await whereSecretsStand([], lines, [passwordHash])).toEqual(['audit.after', 'log'])
    await expect(whereSecretsStand(['123'])).rejects.toThrow('too short')
  })
})

describe('no secret stands in the audit, elsewhere in the database, or in the log', () => {
  it('from the first account to a new password', async () => {
    const first = await theFirst()
    const wrong = 'a wrong password 5519'
    expect((await execute(signIn, { email, password: wrong, device }, by(stranger))).ok).toBe(false)
    // Typed into the wrong field, as it happens.
    const swapped = { email: first.password, password: email, device }
    expect((await execute(signIn, swapped, by(stranger))).ok).toBe(false)
    const session = done(await execute(signIn, { email, password: first.password, device }, by(stranger)))
    const actor = actorOf((await lookUpSession(session.token, NOON))!)
    const { secret, uri } = done(await execute(startTotp, {}, by(actor)))
    const sealed = await columnOf('staff_totp', 'secret')
    const { recoveryCodes } = done(await execute(confirmTotp, { code: codeOf(secret) }, by(actor)))
    const renewed = done(await execute(renewRecoveryCodes, {}, by(actor)))
    const password = 'an even longer password 8812'
    const next = done(await execute(changePassword, { password, device }, by(actor)))
    const codes = [...(recoveryCodes ?? []), ...renewed.recoveryCodes]
    const secrets = [
      ...[
        first.token,
        first.password,
        first.session.token,
        wrong,
        session.token,
        secret,
        uri,
        password,
        next.token,
      ],
      ...[...codes, ...codes.map((code) => code.replaceAll('-', ''))],
    ]
    const hashes = [
      ...[...sealed, ...(await columnOf('staff', 'password_hash')), first.passwordHash],
      ...[...(await columnOf('sessions', 'token_hash')), ...(await columnOf('staff_links', 'token_hash'))],
      ...(await columnOf('staff_recovery_codes', 'code_hash')),
    ]
    expect(codes).toHaveLength(20)
    expect(hashes.length).toBeGreaterThan(15)
    expect(await whereSecretsStand(secrets, lines, hashes)).toEqual([])
  })

  it('after a query that failed', async () => {
    const problem = new DrizzleQueryError('insert into staff', ['typed by somebody'], new Error('cut off'))
    logger().error({ err: problem }, 'an action failed')
    expect(lines.join('')).toContain('cut off')
    expect(await whereSecretsStand(['typed by somebody'], lines)).toEqual([])
  })
})

/** The first account, by its set-up link. */
async function theFirst() {
  const link = done(await execute(openSetUp, {}, by(cliActor('tester'))))
  const token = tokenOfLink(link.uid)
  const password = 'a long enough password 4711'
  const input = { token, email, name: 'Chen Wei', password, locale: 'zh' as const, device }
  const session = done(await execute(setUp, input, by(stranger)))
  const [passwordHash] = await columnOf('staff', 'password_hash')
  return { token, password, session, passwordHash: passwordHash! }
}

function by(actor: Actor) {
  return asking(0, { actor })
}

function done<Result>(outcome: Outcome<Result>): Result {
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return outcome.result
}

async function columnOf(table: string, column: string): Promise<string[]> {
  const rows = await rowsOf(
    reading(),
    sql`select ${sql.identifier(column)} as value from ${sql.identifier(table)}`,
  )
  return rows.flatMap(({ value }) => (typeof value === 'string' ? value : []))
}
