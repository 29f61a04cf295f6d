import { connection } from '#db/client.ts'
import { processWide } from '#lib/process-wide.ts'
import type { Read } from './week.ts'

/** Articles on the list of the most read, wherever it stands. */
export const MOST_READ = 5

/** What a language's pages show as most read. */
interface Kept {
  /** When it was added up, UTC milliseconds. */
  at: number
  answer: Promise<Read[]>
  /** Whether a job looks after it; then it stays until the job replaces it. */
  lasting: boolean
}

/** By language; kept by connection, so that another database, as every test has, begins with none. */
export function keptMostRead(): Map<string, Kept> {
  const all = processWide('most-read', () => new WeakMap<object, Map<string, Kept>>())
  const mine = all.get(connection()) ?? new Map<string, Kept>()
  all.set(connection(), mine)
  return mine
}
