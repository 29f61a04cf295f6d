import type { Named } from '#domain/named.ts'
import type { OlderAddress } from '#domain/named-addresses.ts'

/** In use, or put away. */
export const authorStates = ['used', 'archived'] as const
export type AuthorState = (typeof authorStates)[number]

/** An author as the desk sees them; `portrait` is the uid of a medium. */
export interface DeskAuthor extends Named {
  portrait: string | null
}

/** An author in the desk's list. */
export interface ListedAuthor extends DeskAuthor {
  /** Live articles, by locale. */
  live: Record<string, number>
}

/** An author as they are changed. */
export interface OneAuthor extends ListedAuthor {
  state: AuthorState
  older: OlderAddress[]
  /** For the next change: author.update. */
  seen: string
}
