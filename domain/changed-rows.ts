import { isDeepStrictEqual } from 'node:util'

/** A live row of one language, as it was and as it is; null where there was or is none. */
export interface Change<Row> {
  locale: string
  before: Row | null
  after: Row | null
}

/**
 * What differs between the live rows of one thing, by language.
 * @param before rows as the database gave them; so `after`: what is put in may differ in form
 */
export function changesOf<Row extends { locale: string }>(
  before: readonly Row[],
  after: readonly Row[],
): Change<Row>[] {
  const of = (rows: readonly Row[], locale: string) => rows.find((row) => row.locale === locale) ?? null
  return [...new Set([...before, ...after].map((row) => row.locale))]
    .map((locale) => ({ locale, before: of(before, locale), after: of(after, locale) }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after))
}

/** Whether the row came, went, or differs in one of these columns. */
export function changedIn<Row>(change: Change<Row>, columns: readonly (keyof Row)[]): boolean {
  const { before, after } = change
  if (!before || !after) return before !== after
  return columns.some((column) => !isDeepStrictEqual(before[column], after[column]))
}

/** Keys whose values differ, or that only one of the two has. */
export function keysThatDiffer<Key>(
  before: ReadonlyMap<Key, unknown>,
  after: ReadonlyMap<Key, unknown>,
): Key[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isDeepStrictEqual(before.get(key), after.get(key)),
  )
}
