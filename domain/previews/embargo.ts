import type { LoadedArticle } from '#domain/articles/inside.ts'

/** Whether nothing of a story may be seen outside of the newsroom. @param now UTC milliseconds */
export function isEmbargoed({ embargoUntil }: Pick<LoadedArticle, 'embargoUntil'>, now: number): boolean {
  return embargoUntil !== null && embargoUntil > now
}
