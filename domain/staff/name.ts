import { filledLine } from '#lib/text.ts'

/** Name of a member of staff, on one line; as long as a byline may need. */
export const staffName = filledLine(80)
