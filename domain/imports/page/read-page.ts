import { readBody } from './body.ts'
import { decode } from './decode.ts'
import { shownOf, type Facts } from './facts.ts'
import { readHead } from './head.ts'
import { linesOf } from './line.ts'
import type { PageResult } from './page-read.ts'
import type { Uses } from './uses.ts'
import { paragraphsOf } from './wrap.ts'

export type { LineUse, PageRead, PageResult, Use } from './page-read.ts'

/** The most bytes a saved page may have. */
export const pageBytesMost = 5 * 1024 * 1024

/**
 * Takes the bytes of a page of an old company site saved as text; returns the article on it and what became
 * of every line, or why there is no telling. Never throws.
 */
export function readPage(bytes: Uint8Array): PageResult {
  if (bytes.length > pageBytesMost) return { ok: false, problem: 'too-large' }
  const decoded = decode(bytes)
  if (!decoded) return { ok: false, problem: 'not-text' }
  const lines = linesOf(decoded.text)
  if (lines.length === 0) return { ok: false, problem: 'empty' }

  const uses: Uses = []
  const head = readHead(lines, uses)
  if (!head) return { ok: false, problem: 'no-headline' }
  const facts: Facts = { dates: [], origin: null, author: null }
  readBody(lines, head.next, head.headline, facts, uses)
  const paragraphs = paragraphsOf(lines.filter((_, at) => uses[at] === 'paragraph'))
  if (paragraphs.length === 0) return { ok: false, problem: 'no-body' }

  const { headline, breadcrumb } = head
  const { origin, author } = facts
  const rows = lines.map(({ line, text }, at) => ({ line, text, use: uses[at] ?? 'other' }))
  const page = { encoding: decoded.encoding, headline, ...shownOf(facts.dates), origin, author, breadcrumb }
  return { ok: true, page: { ...page, paragraphs, lines: rows } }
}
