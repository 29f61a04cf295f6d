import type { ArticleContent } from '#db/schema/json.ts'
import { may, type Actor, type Scope } from '#domain/actor.ts'
import { isOwn } from './own.ts'
import type { LoadedArticle } from './rows.ts'

type Placed = Pick<ArticleContent, 'sections'>

/** As much of an article as says where it is. */
export interface Reachable extends Pick<LoadedArticle, 'workSections' | 'liveSections'> {
  article: Pick<LoadedArticle['article'], 'locale'>
  head: { content: Placed }
}

/**
 * All sections an article has to do with: those of its newest revision, of its working copy and of what readers have or had
 * last. Whoever is limited must reach all of them: nobody moves an article out of their reach or into it.
 * @param more content it shall get, or that is shown of it
 * @returns none where some of that, except what readers have, lies in no section: then only an unlimited right will do
 */
export function sectionsOf(
  { head, workSections, liveSections }: Reachable,
  ...more: readonly Placed[]
): number[] {
  const states = [head.content.sections, workSections ?? head.content.sections]
  states.push(...more.map(({ sections }) => sections))
  if (states.some((sections) => sections.length === 0)) return []
  return [...new Set([...states.flat(), ...(liveSections ?? [])])]
}

/** By what a right to an article may be limited, as commands about it ask. */
export const reach = {
  locales: ({ article }: Reachable) => [article.locale],
  sections: (loaded: Reachable) => sectionsOf(loaded),
}

/** The same, as the desk asks what it may offer. */
export function reachOf(loaded: Reachable, ...more: readonly Placed[]): Required<Scope> {
  return { locales: reach.locales(loaded), sections: sectionsOf(loaded, ...more) }
}

/**
 * Whether somebody may edit an article, their own or all, as the commands that edit it ask.
 * @param more content that is shown of it
 */
export function mayEdit(actor: Actor, loaded: LoadedArticle, ...more: readonly Placed[]): boolean {
  const scope = reachOf(loaded, ...more)
  return (
    may(actor, 'article:edit', scope) ||
    (isOwn(loaded.article, actor) && may(actor, 'article:edit-own', scope))
  )
}
