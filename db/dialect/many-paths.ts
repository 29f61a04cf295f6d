import { sql } from 'drizzle-orm'
import type { Database } from './connection.ts'
import { engine } from './index.ts'
import { execute } from './statement.ts'

/**
 * Writes old sites' addresses and where they lead, those that are there already too: all in one statement, as JSON, because
 * statements with thousands of values take seconds to be put together.
 * @param paths old address and target; none twice
 * @param now UTC milliseconds
 */
export async function writePaths(
  db: Database,
  paths: readonly (readonly [slug: string, targetPath: string])[],
  now: number,
): Promise<void> {
  const given = JSON.stringify(paths)
  const rows =
    engine === 'sqlite'
      ? sql`select '', 'path', one.value ->> 0, 'moved', one.value ->> 1, ${now} from json_each(${given}) as one where true`
      : sql`select '', 'path', one ->> 0, 'moved', one ->> 1, ${now}::bigint from jsonb_array_elements(${given}::text::jsonb) as one`
  await execute(
    db,
    sql`insert into addresses (locale, kind, slug, state, target_path, created_at) ${rows}
      on conflict (locale, kind, slug) do update set state = 'moved', target_path = excluded.target_path`,
  )
}
