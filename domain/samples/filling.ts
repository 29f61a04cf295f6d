import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { internals } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { isUntouched } from './untouched.ts'

const KEY = 'samples'
const FILLED = 'filled'
/** No filling takes an hour: a process that has the number now is another one. */
const LONGEST = 3_600_000

/**
 * Decides whether sample news are to be filled in, and notes who does it, so that of two processes only one
 * does. Samples that were taken out on purpose do not come back.
 * @param pid number of the process that would fill
 * @param now UTC milliseconds
 * @returns 'again' when an earlier filling was cut off: what it left has to be taken out first; null when there
 * is nothing to do
 */
export function startFilling(pid: number, now: number): Promise<'new' | 'again' | null> {
  return transaction(async (db) => {
    const [row] = await db.select().from(internals).where(eq(internals.key, KEY))
    if (row ? !isCutOff(row.value, pid, now) : !(await isUntouched(db))) return null
    await note(db, `filling:${pid}:${now}`)
    return row ? 'again' : 'new'
  })
}

/** Notes that the samples are whole. */
export function finishFilling(): Promise<void> {
  return transaction((db) => note(db, FILLED))
}

/** Whether a note is of a filling that nobody carries on. A note without a process is an earlier version's. */
function isCutOff(noted: string, pid: number, now: number): boolean {
  if (noted === FILLED) return false
  const [, filler, since] = noted.split(':').map(Number)
  if (filler === undefined || since === undefined) return true
  return filler === pid || now - since > LONGEST || !isAlive(filler)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (problem) {
    // Somebody else's process is not ours to signal, but it is there.
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function note(db: Database, value: string): Promise<void> {
  await db
    .insert(internals)
    .values({ key: KEY, value })
    .onConflictDoUpdate({ target: internals.key, set: { value } })
}
