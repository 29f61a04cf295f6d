export const actor = 1
