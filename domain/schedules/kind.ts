import type { LoadedArticle } from '#domain/articles/inside.ts'
import type { PublicationKind } from '#domain/publications/inside.ts'
import { refuse } from '#domain/refusal.ts'
import type { Schedule } from './inside.ts'

/** Kinds that readers are told the reason of. */
const NEEDS_NOTE: readonly Schedule['kind'][] = ['correction', 'retraction']

type Planned = Pick<Schedule, 'action' | 'kind' | 'note'>

/**
 * What kind of publication a schedule would lead to as the article stands now.
 * @throws Refused where the article has become something for which it was not meant
 */
export function publicationKind({ article }: Pick<LoadedArticle, 'article'>, plan: Planned): PublicationKind {
  if (article.trashedAt !== null) refuse('publish.trashed')
  const isLive = article.liveState === 'live'
  if (plan.action === 'expire') return isLive ? 'expiry' : refuse('schedule.notLive')
  if (isLive) {
    if (plan.kind === null) refuse('publish.kindNeeded', {}, 'kind')
    if (NEEDS_NOTE.includes(plan.kind) && plan.note === '') {
      refuse('publish.noteNeeded', { kind: plan.kind }, 'note')
    }
    return plan.kind
  }
  // A change of what was live must not bring back what has been taken from readers since.
  if (plan.kind !== null) refuse('schedule.notLive')
  return article.liveState === 'none' ? 'first' : 'reinstatement'
}
