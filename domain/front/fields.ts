import { z } from 'zod'
import { frontAreas } from '#db/schema/front.ts'
import { localeCodes } from '#lib/locale-codes.ts'

/** UTC milliseconds, until the end of the year 9999. */
export const instant = z.int().min(0).max(253_402_300_799_999)

export const locale = z.enum(localeCodes)
export const area = z.enum(frontAreas)
export const sectionId = z.int().positive().nullable().default(null)

/** Which version of the front page somebody saw; left out by those who look at none. */
export const seen = z.int().min(0).optional()

/** When a plan begins; null is the arrangement of now. */
export const plan = instant.nullable().default(null)
