export const rename = 1
