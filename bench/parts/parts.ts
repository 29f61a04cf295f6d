import type { Part } from '../findings.ts'
import type { BenchOptions } from '../options.ts'
import { measureCached } from './cached.ts'
import { measureDeskLists } from './desk-lists.ts'
import { measureDeskScreens } from './desk-screens.ts'
import { measureFirstVisit } from './first-visit.ts'
import { measureMemory } from './memory.ts'
import { measureMillion } from './million.ts'
import { measurePublish } from './publish.ts'
import { measureSignIn } from './sign-in.ts'
import { measureSoak } from './soak.ts'
import { measureStart } from './start.ts'

/** One part of the bench, by the letter issue 3 gives it, or a word. */
export interface BenchPart {
  name: string
  title: string
  measure: (options: BenchOptions) => Promise<Part>
}

export const benchParts: readonly BenchPart[] = [
  { name: 'a', title: 'cached pages against nginx and next start', measure: measureCached },
  { name: 'b', title: 'bytes and requests of a first visit', measure: measureFirstVisit },
  { name: 'c', title: 'publish to visible under 2,000 requests/s', measure: measurePublish },
  { name: 'd', title: 'a database of very many articles', measure: measureMillion },
  { name: 'e', title: 'memory after load', measure: measureMemory },
  { name: 'f', title: 'start to first answer', measure: measureStart },
  { name: 'sign-in', title: 'known and unknown e-mails at sign-in', measure: measureSignIn },
  { name: 'desk-lists', title: 'the desk’s list of very many articles', measure: measureDeskLists },
  {
    name: 'desk-screens',
    title: 'every screen of the desk in a large newsroom',
    measure: measureDeskScreens,
  },
  { name: 'soak', title: 'ten minutes at 80 % of full speed', measure: measureSoak },
]

/**
 * The parts that were asked for, in their order.
 * @param only names separated by commas, or undefined for all
 * @throws RangeError naming the words that are no part
 */
export function chooseParts(only: string | undefined): BenchPart[] {
  const wanted = only?.split(',').map((name) => name.trim())
  const unknown = (wanted ?? []).filter((name) => !benchParts.some((part) => part.name === name))
  if (unknown.length > 0) throw new RangeError(`No such part: ${unknown.join(', ')}.`)
  return benchParts.filter(({ name }) => wanted?.includes(name) ?? true)
}
