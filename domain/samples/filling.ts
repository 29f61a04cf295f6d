import { eq } from 'drizzle-orm'
import { internals } from '#db/schema/journal.ts'
import { reading } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

const KEY = 'samples'

/**
 * Notes that sample news are being filled in.
 * @returns true when an earlier filling began and never ended: what it left has to be taken out first
 */
export async function startFilling(): Promise<boolean> {
  const cutOff = await fillingCutOff()
  await note('filling')
  return cutOff
}

/** Notes that the samples are whole. */
export function finishFilling(): Promise<void> {
  return note('filled')
}

/** Whether a filling began and never ended. */
export async function fillingCutOff(): Promise<boolean> {
  return (await noted()) === 'filling'
}

/** Whether the samples were whole once; they may have been taken out since. */
export async function samplesFilled(): Promise<boolean> {
  return (await noted()) === 'filled'
}

async function noted(): Promise<unknown> {
  const [row] = await reading().select().from(internals).where(eq(internals.key, KEY))
  return row?.value
}

async function note(value: 'filling' | 'filled'): Promise<void> {
  await transaction(async (db) => {
    await db
      .insert(internals)
      .values({ key: KEY, value })
      .onConflictDoUpdate({ target: internals.key, set: { value } })
  })
}
