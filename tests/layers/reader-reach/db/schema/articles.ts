export const articles = 1
