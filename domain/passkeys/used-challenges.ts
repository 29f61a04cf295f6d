import { lt } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { usedChallenges } from '#db/schema/sessions.ts'
import { transaction } from '#db/transaction.ts'
import { sha256 } from '#lib/hash.ts'
import { VALID_FOR } from './challenge.ts'

/** Takes an answered challenge, inside a command's transaction. @returns false when it has been taken before */
export async function takeChallenge(db: Database, challenge: string, now: number): Promise<boolean> {
  const taken = await db
    .insert(usedChallenges)
    .values({ hash: sha256(challenge), at: now })
    .onConflictDoNothing({ target: usedChallenges.hash })
    .returning({ hash: usedChallenges.hash })
  return taken.length > 0
}

/**
 * Forgets challenges that could not be answered any more anyway.
 * @param now UTC milliseconds
 * @returns how many
 */
export async function pruneChallenges(now: number): Promise<number> {
  return transaction(async (db) => {
    const gone = await db
      .delete(usedChallenges)
      .where(lt(usedChallenges.at, now - VALID_FOR))
      .returning({ hash: usedChallenges.hash })
    return gone.length
  })
}
