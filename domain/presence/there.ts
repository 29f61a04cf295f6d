import type { CommandContext } from '#domain/command.ts'
import type { LoadedWork } from '#domain/working-copies/inside.ts'
import { presentAt, shownPresence, type ShownPresence } from './inside.ts'

/** What a tab is told of the others. */
export interface There {
  /** Whether this tab has the lock. */
  writes: boolean
  others: ShownPresence[]
  /** Version of the working copy: who reads sees by it that there is more. */
  version: number
  scheduled: boolean
  trashed: boolean
}

/** Who has an article open, as one of the tabs is told. */
export async function whoIsThere(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { article, work }: LoadedWork,
  tab: string,
): Promise<There> {
  const present = await presentAt(db, article.id, now)
  return {
    writes: present.some((one) => one.tab === tab && one.writes),
    others: present.filter((one) => one.tab !== tab).map(shownPresence),
    version: work.version,
    scheduled: article.workState === 'scheduled',
    trashed: article.trashedAt !== null,
  }
}
