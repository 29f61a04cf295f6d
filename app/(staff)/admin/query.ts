/** What stands behind the question mark of a page's address, as Next gives it. */
export type Query = Promise<Record<string, string | string[] | undefined>>

/** One value of it; undefined where it is missing or there are several. */
export async function asked(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name]
  return typeof value === 'string' ? value : undefined
}
