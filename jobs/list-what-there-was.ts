import { setTimeout as rest } from 'node:timers/promises'
import { listExisting } from '#domain/articles/list-existing.ts'

/** Articles of one transaction: some ten milliseconds, in which nobody else writes. */
const AT_ONCE = 50
/** Between two of them, in milliseconds: readers and writers come first. */
const REST = 20

/** Puts articles of an earlier version on the desk's list, until all are there; a million take a quarter of an hour. */
export async function listWhatThereWas(stop: AbortSignal): Promise<void> {
  while (!stop.aborted && (await listExisting(AT_ONCE))) await rest(REST)
}
