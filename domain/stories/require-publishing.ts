import { may, type Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { scopeOfVersions, type Version } from './versions.ts'

/**
 * Which language versions belong together is seen by readers of those that are live: that takes the right to publish.
 * @throws Forbidden
 */
export function requirePublishing(actor: Actor, versions: readonly Version[]): void {
  const isLive = versions.some(({ article }) => article.liveState === 'live')
  if (isLive && !may(actor, 'article:publish', scopeOfVersions(versions)))
    throw new Forbidden('article:publish')
}
