import type { Card, Headline } from '#domain/articles/types.ts'
import type { FrontView } from '#domain/front/reader.ts'
import { hashOf } from '#lib/hash.ts'

/**
 * Tells one state of the front page from another, for tabs that were left open: which cards stand where,
 * and what they say. Not what is most read, which changes by reading alone. Never a number, as the versions
 * of articles are.
 */
export function versionOf({ lead, second, picked, sections, latest }: FrontView): string {
  const lists = [lead ? [lead] : [], second, picked, ...sections.map(({ cards }) => cards)]
  const all = [lists.map((cards) => cards.map(told)), latest.map(toldShortly)]
  return `cards-${hashOf(all).slice(0, 10)}`
}

function told({ uid, slug, kicker, headline, standfirst, picture }: Card) {
  return { uid, slug, kicker, headline, standfirst, picture: picture?.src ?? null }
}

function toldShortly({ articleId, slug, headline }: Headline) {
  return { articleId, slug, headline }
}
