export const name = 'articles'
