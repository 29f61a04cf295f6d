/** What stands in the calendar: what shall happen, and what has. */
export const calendarKinds = [
  'publish',
  'expire',
  'failed',
  'embargo',
  'planned',
  'begun',
  'first',
  'correction',
  'retraction',
  'withdrawal',
  'reinstatement',
  'expiry',
  'redaction',
] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** Where entries come from. */
export const calendarSources = ['schedule', 'embargo', 'piece', 'publication'] as const
export type CalendarSource = (typeof calendarSources)[number]

/** That there is something at a time: the least there is to count. `id` is of its source. */
export interface Mark {
  source: CalendarSource
  id: number
  /** UTC milliseconds */
  at: number
}

/** What can be moved, and by which command. */
export type Movable =
  { what: 'schedule'; id: number } | { what: 'embargo'; uid: string } | { what: 'piece'; uid: string }

export interface CalendarEntry {
  /** Of no other entry. */
  key: string
  kind: CalendarKind
  /** UTC milliseconds */
  at: number
  /** '' where a headline is still to come. */
  title: string
  /** null is any. */
  locale: string | null
  /** uid of the article it is about; null for what has no text yet. */
  article: string | null
  /** uid of the planned piece it is. */
  piece: string | null
  /** Who shall write it. */
  assignee: string | null
  /** null for what has happened, and for what whoever asks may not move. */
  move: Movable | null
}

/** One day, with as much of it as was asked for. */
export interface CalendarDay {
  day: string
  entries: CalendarEntry[]
  /** How many more there are. */
  more: number
}
