import { asc, gt } from 'drizzle-orm'
import type { z } from 'zod'
import { reading } from '#db/client.ts'
import { invalidations } from '#db/schema/journal.ts'
import type { Command } from '#domain/command.ts'
import { pageTag } from '#domain/page-tags.ts'
import { withAnswerContext } from '#lib/answer.ts'
import { newReads, type PageReads } from '#lib/page-reads.ts'
import { NOON } from './asking.ts'
import { carryOut } from './newsroom.ts'

/** A row of invalidations, without its date. */
interface Wrong {
  tag: string
  place: number | null
}

/** Runs readers as the front runs a page, and tells what they wrote down. @param now UTC milliseconds */
export async function readsOf<T>(
  read: () => Promise<T>,
  now = NOON,
): Promise<{ answer: T; reads: PageReads }> {
  const context = { requestId: 'test', now, status: null, location: null, reads: newReads() }
  return { answer: await withAnswerContext(context, read), reads: context.reads }
}

/** What some work made wrong: the rows it wrote, in their order. */
export async function madeWrong(work: () => Promise<unknown>): Promise<Wrong[]> {
  const { id, tag, place } = invalidations
  const before = await reading().select({ id }).from(invalidations).orderBy(asc(id))
  await work()
  return reading()
    .select({ tag, place })
    .from(invalidations)
    .where(gt(id, before.at(-1)?.id ?? 0))
    .orderBy(asc(id))
}

/** The same of a command, in alphabetical order, as `tag` or `tag @ place`; places in milliseconds after noon. */
export async function rowsBy<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  input: z.input<Schema>,
  later = 0,
): Promise<string[]> {
  const wrong = await madeWrong(() => carryOut(command, input, later))
  return wrong.map(({ tag, place }) => (place === null ? tag : `${tag} @ ${place - NOON}`)).sort()
}

/** Whether an answer that read this is wrong. */
export function isWrong({ exact, soft }: PageReads, wrong: readonly Wrong[]): boolean {
  return wrong.some(({ tag, place }) => {
    if (tag === pageTag.everything() || exact.has(tag)) return true
    const span = soft.get(tag)
    return span !== undefined && (place === null || (span.from <= place && place <= span.until))
  })
}
