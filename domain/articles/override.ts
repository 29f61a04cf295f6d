import { line } from '#lib/text.ts'

/** Why something goes out although checks advise against it, at most 500 characters; '' overrides nothing. */
export const overrideReason = line(500).default('')
