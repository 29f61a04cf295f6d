import type { Named } from '#domain/named.ts'
import type { OlderAddress } from '#domain/named-addresses.ts'

/** In use, put away, or merged into another one. */
export const tagStates = ['used', 'archived', 'merged'] as const
export type TagState = (typeof tagStates)[number]

/** Another word by which a tag is found. */
export interface Alias {
  locale: string
  name: string
}

/** A tag in the desk's list. */
export interface ListedTag extends Named {
  /** Live articles, by locale. */
  live: Record<string, number>
  aliases: Alias[]
  /** What it was merged into; null where it was not. */
  into: Named | null
}

/** A tag as it is changed. */
export interface DeskTag extends ListedTag {
  state: TagState
  older: OlderAddress[]
  /** For the next change of it: tag.update. */
  seen: string
}

/** A tag as it is offered while somebody types. */
export interface SuggestedTag {
  id: number
  /** Its name, of a merged tag that of the other one; in the article's language where it has one. */
  name: string
  slug: string
  /** The word by which it was found, where that is not its name. */
  alias?: string
}

/** What a merge would do. */
export interface MergePreview {
  from: ListedTag
  into: ListedTag
  /** Addresses that will answer 301 by then, by locale. */
  addresses: { locale: string; slug: string; to: string }[]
  /** Words by which the other one will be found. */
  aliases: Alias[]
  /** Names the other one gets, in languages in which it has none. */
  names: Alias[]
}
