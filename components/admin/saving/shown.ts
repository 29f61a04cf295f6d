import type { ArticleContent, WorkConflict } from '#domain/articles/types.ts'
import type { Leftover, SavingState, There } from './types.ts'

/** What the page shows of saving. */
export interface Shown {
  /** What stands there, for fields to show; `body` as it was last told by `change`, or came from outside. */
  content: ArticleContent
  conflicts: WorkConflict[]
  state: SavingState
  /** Last version that the server is known to have, for what is sent by other ways (deskApi.save, publish forms). */
  version: number
  /** The slug it would get by its headline. */
  suggestedSlug: string
  /** Times something came from outside (others' writes, what was restored): what keeps a text of its own begins anew with it. */
  arrivals: number
  /** Whether the person may type now: nobody else has the lock, and `mayWrite`. */
  mayType: boolean
  /** Who else is there; as the page was made until the first answer. */
  others: There['others']
  /** Since the page was made it was put on the schedule, or into the trash. */
  scheduled: boolean
  trashed: boolean
  /** When that was typed which a tab that is gone had not sent and which is in the text again; null where there was none. */
  restored: number | null
  /** The same where it is too old, or this tab may not write, to be put into the text without asking. */
  leftovers: Leftover[]
  /** Why taking over came to nothing: a sentence, empty where nobody answered; null where it did not. */
  notTaken: string | null
}
