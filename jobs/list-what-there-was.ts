import { setTimeout as rest } from 'node:timers/promises'
import { listExisting } from '#domain/articles/list-existing.ts'
import { translateExisting } from '#domain/translations/refresh-existing.ts'

/** Articles of one transaction: some ten milliseconds, in which nobody else writes. */
const AT_ONCE = 50
/** Between two of them, in milliseconds: readers and writers come first. */
const REST = 20

/**
 * Puts articles of an earlier version on the desk's list, and says of them what they translate, until all are done; a million take
 * a quarter of an hour for each.
 */
export async function listWhatThereWas(stop: AbortSignal): Promise<void> {
  for (const some of [listExisting, translateExisting])
    while (!stop.aborted && (await some(AT_ONCE))) await rest(REST)
}
