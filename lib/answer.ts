import { AsyncLocalStorage } from 'node:async_hooks'
import { addSpan, WHOLE, type PageReads, type Span } from './page-reads.ts'
import { processWide } from './process-wide.ts'

/** What the front and the rendering of one request tell each other. */
export interface AnswerContext {
  requestId: string
  /** When the request came, UTC milliseconds; pages take the time from here. */
  now: number
  /** Set by answer(); null is the renderer's own status. */
  status: number | null
  location: string | null
  /** What the answer is made of; readers of live tables write it down. */
  reads: PageReads
}

const contexts = processWide('answer', () => new AsyncLocalStorage<AnswerContext>())

/** Runs the rendering of one request within its context. */
export function withAnswerContext<T>(context: AnswerContext, render: () => T): T {
  return contexts.run(context, render)
}

/** The context of the request being rendered; undefined outside the front (a build, a test). */
export function answerContext(): AnswerContext | undefined {
  return contexts.getStore()
}

/** When the request came, UTC milliseconds. */
export function requestTime(): number {
  return contexts.getStore()?.now ?? Date.now()
}

/**
 * Sets the status of the page being rendered; the front puts it on the wire. Site pages return markup
 * as well: notFound() and redirect() would give readers an empty page.
 * @param location for 301, 302, 307 and 308: a path of this site or a whole address
 */
export function answer(status: number, location: string | null = null): void {
  const context = contexts.getStore()
  if (!context) return
  context.status = status
  context.location = location
}

/** Writes down that the answer shows what these tags stand for: it is wrong as soon as one of them changes. */
export function reads(...tags: string[]): void {
  const context = contexts.getStore()
  for (const tag of tags) context?.reads.exact.add(tag)
}

/**
 * Writes down that the answer shows part of a list, which may lag some seconds.
 * @param span the places looked at; a change elsewhere on the list leaves the answer as it is
 */
export function readsSoftly(tag: string, span: Span = WHOLE): void {
  const context = contexts.getStore()
  if (context) addSpan(context.reads.soft, tag, span)
}

/** Writes down that the answer was compared with the clock and is wrong from an instant on, UTC milliseconds. */
export function readsUntil(instant: number): void {
  const context = contexts.getStore()
  if (context) context.reads.until = Math.min(context.reads.until, instant)
}
