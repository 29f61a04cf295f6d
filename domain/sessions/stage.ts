import type { Database } from '#db/client.ts'
import { factorsOf, isFactorRequired } from '#domain/factors/inside.ts'
import type { Stage } from './begin.ts'

/**
 * What is still to come for somebody who has shown one thing, a password or a one-time link: their second factor where
 * they have one, setting one up where their roles ask for it, or nothing.
 */
export async function stageFor(db: Database, staffId: number): Promise<Stage> {
  const { totp, passkeys } = await factorsOf(db, staffId)
  if (totp || passkeys > 0) return 'factor'
  return (await isFactorRequired(db, staffId)) ? 'enrolment' : 'full'
}
