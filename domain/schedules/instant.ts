import { z } from 'zod'

/** When something shall happen: UTC milliseconds, until the end of the year 9999. */
export const instant = z.int().min(0).max(253_402_300_799_999)
