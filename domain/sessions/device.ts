import { z } from 'zod'

/** Where a sign-in comes from, as the server says it; no form does. */
export const deviceInput = z.strictObject({ address: z.string().max(100), userAgent: z.string().max(2000) })
