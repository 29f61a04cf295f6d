import Sqlite from 'better-sqlite3'
import type { Follower, Invalidation, News } from './follower.ts'

/**
 * Follows by `PRAGMA data_version`: it changes with each commit of another connection, of this process or any
 * other, and costs microseconds. It tells nothing of its own connection's commits and stands still inside a
 * read transaction, so it has a connection that does nothing else (sqlite.org/pragma.html#pragma_data_version).
 */
export function followSqlite(file: string, tell: (news: News) => void): Follower {
  const looking = new Sqlite(file, { readonly: true, timeout: 1000 })
  const version = looking.prepare<[], number>('PRAGMA data_version').pluck()
  const newer = looking.prepare<[number], Invalidation>(
    'SELECT id, tag, place, at FROM invalidations WHERE id > ? ORDER BY id',
  )
  const epoch = looking
    .prepare<[], string>("SELECT value FROM internals WHERE key = 'invalidations.epoch'")
    .pluck()
  let known = version.get()
  let seen = looking.prepare<[], number>('SELECT coalesce(max(id), 0) FROM invalidations').pluck().get() ?? 0
  return {
    immediate: true,
    get seen() {
      return seen
    },
    catchUp() {
      const now = version.get()
      if (now === known) return
      const changes = newer.all(seen)
      // Asked after the rows: what is pruned between the two is taken for missed, never for read.
      const missed = changes.length > 0 && Number(epoch.get() ?? 0) > seen
      known = now
      if (changes.length === 0) return
      seen = changes.at(-1)!.id
      tell({ changes, missed })
    },
    close: () => looking.close(),
  }
}
