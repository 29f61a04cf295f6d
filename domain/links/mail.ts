import type { Effect } from '#domain/command.ts'
import { readEnvironment } from '#lib/environment.ts'
import type { NewLink } from './make.ts'

/** Whether links can go by mail; where not, whoever makes one hands it over. */
export function mailConfigured(): boolean {
  return readEnvironment().mail !== null
}

/**
 * Sends a link, where mail is set up. The mail job makes the token from the link's uid: it stands in no payload.
 * @param to uid of the person; null for a link nobody has, which is sent to nobody
 */
export function mailLink({ uid, kind }: NewLink, to: string | null): Effect[] {
  if (!mailConfigured()) return []
  return [{ key: `mail:link:${uid}`, kind: 'mail', payload: { template: kind, link: uid, to } }]
}
