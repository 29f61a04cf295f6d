import type { ActorSnapshot } from '#db/schema/json.ts'
import { hashOf } from '#lib/hash.ts'

/** What a publication's hash covers: everything that must not be changed afterwards. */
export interface ChainLink {
  uid: string
  articleUid: string
  version: number
  kind: string
  at: number
  by: ActorSnapshot
  note: string
  contentHash: string
  previousHash: string | null
}

/** Hash of a publication: SHA-256, hex, of its record in RFC 8785 form, the hash before it included. */
export function chainHash(link: ChainLink): string {
  const { uid, articleUid, version, kind, at, by, note, contentHash, previousHash } = link
  return hashOf({ uid, articleUid, version, kind, at, by, note, contentHash, previousHash })
}

/**
 * Checks the chain of one article.
 * @param links its publications, version 1 first, each with the hash that was stored
 * @returns the first version that does not fit, or null when the chain holds
 */
export function firstBreak(links: readonly (ChainLink & { hash: string })[]): number | null {
  let previous: string | null = null
  for (const [at, link] of links.entries()) {
    const fits = link.version === at + 1 && link.previousHash === previous && chainHash(link) === link.hash
    if (!fits) return link.version
    previous = link.hash
  }
  return null
}
