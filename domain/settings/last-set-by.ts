import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { fieldOf, type SettingKey } from './keys.ts'

/** Changes that are looked through; who changed something before them is told as nobody in particular. */
const LOOKED_AT = 50

/** The name of whoever set a setting last, '' where the audit does not say. */
export async function lastSetBy(db: Database, key: SettingKey, locale: string): Promise<string> {
  const rows = await db
    .select({ actor: audit.actor, after: audit.after })
    .from(audit)
    .where(and(eq(audit.subjectKind, 'setting'), eq(audit.subjectId, 0)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(LOOKED_AT)
  const field = fieldOf(key, locale)
  const found = rows.find(({ after }) => {
    if (typeof after !== 'object' || after === null) return false
    const { key: one, locale: of } = after as { key?: unknown; locale?: unknown }
    return field in after || (one === key && of === locale)
  })
  return found?.actor.name ?? ''
}
