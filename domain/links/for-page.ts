import { reading } from '#db/client.ts'
import { findLink, type OpenLink } from './find.ts'
import type { LinkKind } from './kinds.ts'

/** What a one-time link is for, for the page it leads to. Whoever has its token may know: they may use it, too. */
export async function openLink(kind: LinkKind, token: unknown, now: number): Promise<OpenLink | null> {
  return findLink(reading(), [kind], token, now)
}
