/** What is planned of a piece, as somebody types it. */
export interface PiecePlan {
  title: string
  note: string
  /** null is any. */
  locale: string | null
  /** Id of a section; null is none yet. */
  section: number | null
  /** uid of staff; null is nobody yet. */
  assignee: string | null
  /** When it shall be out, UTC milliseconds. */
  at: number
}

/** A planned piece as the desk shows it. */
export interface Piece extends PiecePlan {
  uid: string
  state: 'planned' | 'begun' | 'dropped'
  /** What the assignee is called. */
  assigneeName: string | null
  /** uid of what came of it. */
  article: string | null
  /** Who planned it. */
  by: string
  /** Whether whoever asks may change, drop and begin it. */
  mayChange: boolean
}
