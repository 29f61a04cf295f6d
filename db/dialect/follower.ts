/** A tag that a transaction made wrong; `place` is where on a list (a shown date), null everywhere. */
export interface Change {
  tag: string
  place: number | null
}

/** A change as it was committed. */
export interface Invalidation extends Change {
  id: number
  /** When the command was given, UTC milliseconds. */
  at: number
}

/** What was committed since the last look, by whatever process. */
export interface News {
  changes: Invalidation[]
  /** Rows were pruned before this follower read them: everything may be wrong. */
  missed: boolean
}

/** Follows the invalidations that all processes of this installation write. */
export interface Follower {
  /** Whether catchUp() is done when it returns. */
  readonly immediate: boolean
  /** Id of the newest row read. */
  readonly seen: number
  /**
   * Reads what was committed before this call and hands it to `tell`, once and in order. After that nothing
   * acknowledged earlier is unknown. On SQLite it is done when the call returns; on PostgreSQL by the promise.
   */
  catchUp(): void | Promise<void>
  close(): void
}
