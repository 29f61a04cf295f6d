/** Longest line, in characters: two lines on a phone. */
export const MOST_LETTERS = 120

/** The longest that news is breaking, in milliseconds: a week. Browsers count no longer than 24 days (2^31 ms). */
export const LONGEST = 7 * 86_400_000
