import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { isToken, tokenHash } from '#lib/token.ts'
import type { LinkKind } from './kinds.ts'

/** A link that is good. */
export interface OpenLink {
  id: number
  uid: string
  kind: LinkKind
  clearsFactors: boolean
  /** UTC milliseconds. */
  expiresAt: number
  /** Whose it is; null for the first account. */
  person: { id: number; uid: string; name: string; email: string } | null
}

/**
 * The link a token belongs to. Unknown, used, replaced, too old, of another kind or of a disabled account: to whoever
 * asks these are all the same.
 * @param kinds what the page or command is for
 */
export async function findLink(
  db: Database,
  kinds: readonly LinkKind[],
  token: unknown,
  now: number,
): Promise<OpenLink | null> {
  if (!isToken(token)) return null
  const [row] = await db
    .select({ link: staffLinks, person: staff })
    .from(staffLinks)
    .leftJoin(staff, eq(staff.id, staffLinks.staffId))
    .where(
      and(
        eq(staffLinks.tokenHash, tokenHash(token)),
        isNull(staffLinks.closedAt),
        gt(staffLinks.expiresAt, now),
        isNull(staff.disabledAt),
      ),
    )
  if (!row || !kinds.includes(row.link.kind)) return null
  const { id, uid, kind, clearsFactors, expiresAt } = row.link
  const { person } = row
  const shown = person && { id: person.id, uid: person.uid, name: person.name, email: person.email }
  return { id, uid, kind, clearsFactors, expiresAt, person: shown }
}
