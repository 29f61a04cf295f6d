import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { cleanText } from '#lib/clean-text.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { filledLine } from '#lib/text.ts'
import type { PieceRow } from './rows.ts'
import type { PiecePlan } from './types.ts'

/** Of a note, in characters: what a piece is to be about, not the piece. */
const LONGEST_NOTE = 4000
/** How long a minute that was typed is still the present one, in milliseconds: the form was sent late. */
const GRACE = 60_000

/** Grammar of each thing that is planned. */
export const planFields = {
  title: filledLine(400),
  note: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(LONGEST_NOTE)),
  locale: z.enum(localeCodes).nullable(),
  section: z.int().positive().nullable(),
  assignee: z.string().min(1).max(60).nullable(),
  /** UTC milliseconds, until the end of the year 9999. */
  at: z.int().min(0).max(253_402_300_799_999),
}

/** @throws Refused `piece.past` */
export function requireToCome(at: number, now: number): void {
  if (at <= now - GRACE) refuse('piece.past', {}, 'at')
}

type Placed = Pick<PiecePlan, 'locale' | 'section'>

/**
 * By what a right to a piece may be limited: where it is, and where it shall be. What has no language or no section yet is
 * everybody's: for that only an unlimited right will do.
 */
export function scopeOf(...places: readonly Placed[]): { locales: string[]; sections: number[] } {
  return {
    locales: allOf(places.map(({ locale }) => locale)),
    sections: allOf(places.map(({ section }) => section)),
  }
}

function allOf<Part>(parts: readonly (Part | null)[]): Part[] {
  const known = parts.filter((part) => part !== null)
  return known.length < parts.length ? [] : [...new Set(known)]
}

/** The same for a row. */
export function placeOf({ locale, sectionId }: PieceRow): Placed {
  return { locale, section: sectionId }
}
