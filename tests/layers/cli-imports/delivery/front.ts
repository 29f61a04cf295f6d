export const front = 1
