import { and, asc, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'

/** What became of an old site's address. */
export type LegacyAnswer = { status: 301; location: string } | { status: 410 }

/**
 * Looks an old site's address up, as it was sent and with its percent-encoding taken off.
 * @param pathWithQuery `/news.asp?id=12`
 * @returns null when the address was never ours
 */
export async function findLegacyPath(pathWithQuery: string): Promise<LegacyAnswer | null> {
  const slugs = spellings(pathWithQuery)
  reads(...slugs.map((slug) => pageTag.address('', 'path', slug)))
  const rows = await reading()
    .select({ state: addresses.state, targetPath: addresses.targetPath })
    .from(addresses)
    .where(and(eq(addresses.kind, 'path'), eq(addresses.locale, ''), inArray(addresses.slug, slugs)))
    .orderBy(asc(addresses.id))
    .limit(1)
  const row = rows[0]
  if (!row) return null
  if (row.state === 'gone' || !row.targetPath) return { status: 410 }
  return { status: 301, location: row.targetPath }
}

function spellings(address: string): string[] {
  // PostgreSQL takes no NUL in text, and no address kept has one.
  if (/%00|\0/.test(address)) return ['']
  try {
    return [...new Set([address, decodeURI(address)])]
  } catch {
    return [address]
  }
}
