import { mostReadOfWeek } from './week.ts'

/**
 * Slugs of the live articles of a language that were read most in the last seven days, most first: what to have
 * ready after a restart.
 * @param now UTC milliseconds
 */
export async function mostReadAddresses(locale: string, now: number, limit: number): Promise<string[]> {
  const read = await mostReadOfWeek(locale, now, limit)
  return read.map(({ slug }) => slug)
}
