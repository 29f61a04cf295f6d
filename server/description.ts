import type { ArticleView } from '#domain/articles/types.ts'
import { plainText } from '#domain/body/text.ts'

/** Characters of a description; search engines show about as many. */
const LONGEST = 200

/** One or two sentences about a page: what its editors wrote, or the beginning of the text. */
export function describe(written: string, body: ArticleView['body']): string {
  return shorten(written || plainText(body).replace(/\s+/g, ' '), LONGEST)
}

/** Text of at most `most` characters; cut at a blank where one is near, marked by an ellipsis. */
export function shorten(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  const cut = characters.slice(0, most - 1).join('')
  const blank = cut.lastIndexOf(' ')
  return `${(blank > cut.length * 0.8 ? cut.slice(0, blank) : cut).trimEnd()}…`
}
