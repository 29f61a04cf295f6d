import { stringify } from 'csv-stringify/sync'
import { roundsOf, type SignOffSheet } from './sheet.ts'

/** By these Excel knows UTF-8. */
const BOM = '\ufeff'

/** Names of the columns, the same in every language: programs read them. */
const COLUMNS = [
  ...['article', 'headline', 'round', 'holds', 'kind', 'step'],
  ...['verdict', 'reviewer', 'at', 'revision', 'hash', 'note'],
]

/**
 * The sheet of sign-offs as a file for spreadsheets (RFC 4180, UTF-8), in the order of time. Times are UTC in ISO 8601; what a
 * spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
 */
export function sheetCsv({ review }: SignOffSheet): string {
  const { uid, headline } = review
  const rows = roundsOf(review)
    .toReversed()
    .flatMap(({ round, holds, said }) =>
      said.map(({ kind, step, verdict, by, at, revision, hash, note }) => [
        ...[uid, headline, round, holds ? 'yes' : 'no', kind, step],
        ...[verdict, by, new Date(at).toISOString(), revision, hash, note],
      ]),
    )
  return (
    BOM +
    stringify([COLUMNS, ...rows], {
      quoted: true,
      quoted_empty: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    })
  )
}
