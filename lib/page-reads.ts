/** What an answer was made of, so that it can be kept until exactly that changes. */
export interface PageReads {
  /** Tags of what must never be shown old: own words, names, addresses, settings. */
  exact: Set<string>
  /** Tags of lists that may lag some seconds, and the span of places on them that was looked at. */
  soft: Map<string, Span>
  /** When the clock alone makes the answer wrong, UTC milliseconds; Infinity: never. */
  until: number
}

/** Places on a list, UTC milliseconds, both ends included; the whole list is -Infinity to Infinity. */
export interface Span {
  from: number
  until: number
}

export const WHOLE: Span = { from: -Infinity, until: Infinity }

export function newReads(): PageReads {
  return { exact: new Set(), soft: new Map(), until: Infinity }
}

/** Adds places to what was looked at of a list; two spans become one that has both. */
export function addSpan(soft: PageReads['soft'], tag: string, span: Span): void {
  const there = soft.get(tag)
  soft.set(
    tag,
    there ? { from: Math.min(there.from, span.from), until: Math.max(there.until, span.until) } : span,
  )
}
