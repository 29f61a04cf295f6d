import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import type { Actor } from '#domain/actor.ts'
import { listRedirects } from './desk.ts'

/** Rows in memory at a time. */
const AT_ONCE = 1000

/** By these Excel knows UTF-8. */
const BOM = '\ufeff'

/**
 * All redirects as a file for spreadsheets (RFC 4180, UTF-8), which redirect.import reads again. What a spreadsheet would take
 * for a formula gets an apostrophe (OWASP, CSV injection).
 * @throws Forbidden when the first piece is asked for
 */
export async function* redirectsCsv(actor: Actor): AsyncGenerator<string> {
  yield BOM + csv([['from', 'to']])
  for (let after = ''; ;) {
    const rows = await listRedirects(actor, { after, limit: AT_ONCE })
    if (rows.length > 0) yield csv(rows.map(({ from, to }) => [from, to]))
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!.from
    // On SQLite reading does not wait for anything: others would get no answer until the last line.
    await setImmediate()
  }
}

function csv(rows: string[][]): string {
  return stringify(rows, { quoted: true, escape_formulas: true, record_delimiter: 'windows' })
}
