/** What is to come about; what nobody tries any more; what is over. */
export const effectLists = ['waiting', 'givenUp', 'over'] as const
export type EffectList = (typeof effectLists)[number]

/** How an effect ended: it came about; it was not wanted any more by then; somebody dropped it. */
export type EffectEnd = 'done' | 'leftOut' | 'dropped'

/** An effect as the desk shows it. Instants are UTC milliseconds. */
export interface DeskEffect {
  id: number
  kind: string
  /** Of a mail: which; '' for other kinds. */
  template: string
  /** Whom it is for, by name; null where it is for nobody of the staff. */
  to: string | null
  createdAt: number
  /** When it is tried next; while it is tried, when somebody else may. */
  dueAt: number
  attempts: number
  doneAt: number | null
  /** Null while it waits, and where it was given up. */
  end: EffectEnd | null
  /** What was wrong, or why it was left out or dropped; null where nothing is to be said. */
  note: string | null
}
