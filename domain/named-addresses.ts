import { and, asc, eq, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import type { NamedKind } from './texts.ts'

/** An address that something had before, or has given up. */
export interface OlderAddress {
  locale: string
  slug: string
  /** `moved` answers 301, `gone` 410. */
  state: 'moved' | 'gone'
}

/** As many as are shown of one thing: what was renamed more often is nobody's business. */
const MOST = 50

/** The addresses of a section, tag or author that are not its current ones, by language. */
export async function olderAddresses(kind: NamedKind, id: number): Promise<OlderAddress[]> {
  const { locale, slug, state } = addresses
  const rows = await reading()
    .select({ locale, slug, state })
    .from(addresses)
    .where(and(eq(addresses.kind, kind), eq(addresses.targetId, id), ne(state, 'current')))
    .orderBy(asc(locale), asc(addresses.id))
    .limit(MOST)
  return rows.map((row) => ({ ...row, state: row.state === 'gone' ? 'gone' : 'moved' }))
}
