export const reading = 1
