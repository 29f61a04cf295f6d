/** Articles that can be placed, of one search. */
export const SHOWN = 30

/** So many sections are on the board from the start; others are, where something is placed in them. */
export const SECTIONS_SHOWN = 12
