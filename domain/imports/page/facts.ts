import type { Info, InfoDate } from './info.ts'
import type { Use } from './page-read.ts'

/** What the information lines of a page say, gathered as they are met. */
export interface Facts {
  dates: InfoDate[]
  origin: string | null
  author: string | null
}

/** Takes an information line and adds what is new in it to the facts; returns what the line was used for. */
export function takeInfo(facts: Facts, info: Info): Use {
  const uses: Use[] = []
  if (info.dates.length > 0) uses.push('shown')
  if (info.origin !== undefined) uses.push(useOfOrigin(facts.origin, info.origin))
  if (info.author !== undefined) uses.push('author')
  if (info.editor) uses.push('editor')
  if (info.count) uses.push('count')
  facts.dates.push(...info.dates)
  facts.origin ??= info.origin ?? null
  facts.author ??= info.author ?? null
  return uses[0] ?? 'controls'
}

function useOfOrigin(known: string | null, origin: string | null): Use {
  if (!known || !origin) return 'origin'
  return known === origin ? 'repeated' : 'other'
}

/** Takes an information line; tells whether nothing but an information line of a site looks like it. */
export function isSureInfo(info: Info): boolean {
  // a bare date, or 'time:' and a date, may close a letter or call a meeting
  return info.dates.every(({ kind }) => kind === 'publish' || kind === 'update')
}

/** Takes an information line and the facts so far; tells whether it says something not said yet. */
export function isNewInfo(facts: Facts, info: Info): boolean {
  return isSureInfo(info) || facts.dates.length === 0
}

/** Takes the dates printed on a page; returns the one of publication, and what is wrong when there is none. */
export function shownOf(dates: InfoDate[]): {
  shown: string | null
  shownProblem?: 'impossible' | 'missing'
} {
  const first = (...kinds: InfoDate['kind'][]) => dates.find(({ kind }) => kinds.includes(kind))
  const date = first('publish') ?? first('generic', 'bare') ?? first('update')
  if (!date) return { shown: null, shownProblem: 'missing' }
  return date.at ? { shown: date.at } : { shown: null, shownProblem: 'impossible' }
}
