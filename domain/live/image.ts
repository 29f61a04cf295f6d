import type { Database } from '#db/client.ts'
import { headlineIds } from '#db/dialect/headlines.ts'
import { engine } from '#db/dialect/index.ts'
import { clearDocuments, documentIds } from '#db/dialect/search.ts'
import * as live from '#db/schema/live.ts'
import { hashOf } from '#lib/hash.ts'

const TABLES = Object.entries(live)

/** Every live row by table, as a hash: what two states of the live tables are compared by. */
export type Image = Map<string, Map<string, number>>

/** Takes the image of the live tables as the transaction sees them. */
export async function imageOf(db: Database): Promise<Image> {
  const image: Image = new Map()
  for (const [name, table] of TABLES) {
    const rows = (await db.select().from(table)) as Record<string, unknown>[]
    image.set(name, counted(rows.map(hashOf)))
  }
  image.set(`search (${engine})`, counted((await documentIds(db)).map(String)))
  image.set(`headlines (${engine})`, counted((await headlineIds(db)).map(String)))
  return image
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Tables that differ, each with how many rows were missing and how many too many. */
export function compare(before: Image, after: Image): string[] {
  return [...after].flatMap(([name, rows]) => {
    const old = before.get(name) ?? new Map<string, number>()
    const missing = surplus(rows, old)
    const tooMany = surplus(old, rows)
    return missing + tooMany === 0 ? [] : [`${name}: ${missing} missing or wrong, ${tooMany} too many`]
  })
}

function surplus(of: Map<string, number>, over: Map<string, number>): number {
  return [...of].reduce((sum, [key, count]) => sum + Math.max(0, count - (over.get(key) ?? 0)), 0)
}

/** Takes all rows out of the live tables and the search index. */
export async function emptyLive(db: Database): Promise<void> {
  for (const [, table] of TABLES) await db.delete(table)
  await clearDocuments(db)
}
