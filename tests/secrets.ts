import { sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { rowsOf } from '#db/dialect/statement.ts'
import { engine } from './database.ts'

/** Columns that hold hashes, or what is sealed: where a hash itself is looked for, it may stand here. */
const HASHES = [
  'sessions.token_hash',
  'staff.password_hash',
  'staff_links.token_hash',
  'staff_recovery_codes.code_hash',
  'staff_totp.secret',
  'used_challenges.hash',
]

/**
 * Where secrets stand though they should not: every column of every table is searched, and what was logged. Plain words,
 * tokens and codes stand nowhere, the columns of hashes included; a value of these columns stands nowhere else.
 * @param lines what was logged, by keepLogLines()
 * @param hashes hashes and sealed secrets as they are kept
 * @returns `table.column` or `log` for each find; empty when all is well
 */
export async function whereSecretsStand(
  secrets: readonly string[],
  lines: readonly string[] = [],
  hashes: readonly string[] = [],
): Promise<string[]> {
  const all = [...secrets, ...hashes]
  if (all.some((one) => one.length < 6)) throw new Error('too short: it would be found by chance')
  const found = new Set<string>()
  for (const table of await tables()) {
    for (const row of await rowsOf(reading(), sql`select * from ${sql.identifier(table)}`)) {
      for (const [column, value] of Object.entries(row)) {
        const place = `${table}.${column}`
        if (has(value, HASHES.includes(place) ? secrets : all)) found.add(place)
      }
    }
  }
  if (lines.some((line) => has(line, all))) found.add('log')
  return [...found].sort()
}

async function tables(): Promise<string[]> {
  const names =
    engine === 'sqlite'
      ? sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : sql`select tablename as name from pg_tables where schemaname = 'public'`
  return (await rowsOf(reading(), names)).map((row) => String(row.name))
}

/** As they are, in JSON within JSON too, in addresses, and in base64 of their own. */
function has(value: unknown, secrets: readonly string[]): boolean {
  const text = Buffer.isBuffer(value)
    ? value.toString('utf8')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value ?? null)
  return secrets.some((secret) => spellings(secret).some((spelling) => text.includes(spelling)))
}

function spellings(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  const bytes = Buffer.from(secret)
  return [
    ...[secret, inJson, JSON.stringify(inJson).slice(1, -1), encodeURIComponent(secret)],
    ...[bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), bytes.toString('hex')],
  ]
}
