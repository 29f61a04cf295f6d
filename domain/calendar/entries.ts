import { embargoEntries } from './embargo-entries.ts'
import type { Entries, Looking } from './looking.ts'
import { pieceEntries } from './piece-entries.ts'
import { publicationEntries } from './publication-entries.ts'
import { scheduleEntries } from './schedule-entries.ts'
import type { CalendarEntry, CalendarSource, Mark } from './types.ts'

const entriesOf: Record<CalendarSource, (looking: Looking, ids: readonly number[]) => Promise<Entries>> = {
  schedule: scheduleEntries,
  embargo: embargoEntries,
  piece: pieceEntries,
  publication: publicationEntries,
}

/** Marks as entries, in their order: a few queries for each source, however many there are. */
export async function entriesFor(looking: Looking, marks: readonly Mark[]): Promise<CalendarEntry[]> {
  const found = new Map<CalendarSource, Entries>()
  for (const [source, ofSource] of Map.groupBy(marks, (mark) => mark.source)) {
    const ids = ofSource.map(({ id }) => id)
    found.set(source, await entriesOf[source](looking, ids))
  }
  return marks.flatMap(({ source, id }) => found.get(source)?.get(id) ?? [])
}
