import { and, asc, gt, or, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { has } from '#db/dialect/names.ts'
import { addresses } from '#db/schema/addresses.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { isPath } from './paths.ts'

/** An address of the old site and where it leads. */
export interface DeskRedirect {
  from: string
  to: string
}

interface Wanted {
  /** The last address of the page before; '' for the first page. */
  after?: string | undefined
  limit: number
  /** What stands in the old address or in where it leads; what begins with `/` is how the old address begins. */
  text?: string | undefined
}

/** Addresses of the old site, by address. @throws Forbidden */
export async function listRedirects(
  actor: Actor,
  { after = '', limit, text = '' }: Wanted,
): Promise<DeskRedirect[]> {
  requireDesk(actor)
  const rows = await reading()
    .select({ from: addresses.slug, to: addresses.targetPath })
    .from(addresses)
    .where(and(isPath(), gt(addresses.slug, after), found(text.trim())))
    .orderBy(asc(addresses.slug))
    .limit(limit)
  return rows.map(({ from, to }) => ({ from, to: to ?? '' }))
}

function found(text: string): SQL | undefined {
  if (text === '') return undefined
  if (text.startsWith('/')) return has(addresses.slug, 'begin', text)
  return or(has(addresses.slug, 'anywhere', text), has(addresses.targetPath, 'anywhere', text))
}
