/** Who looks at a page of the desk; see ../visitors.ts. */
export type VisitorName = 'stranger' | 'halfway' | 'enrolling' | 'reporter' | 'assigned' | 'administrator'

/** One kind of page of the desk, and where there is one. */
export interface DeskKind {
  name: string
  /** As Next's route manifest writes it; null where no page is made. */
  route: string | null
  as: VisitorName
  /** Path and query of an example; `{…}` stands for what visitors.ts makes: the uid of a person, the token of a link. */
  path: string
  /** What visitors.ts makes so that something stands there, where the path does not name it. */
  shows?: 'lagging' | 'old' | 'piece'
  /** 200 where it is not said. */
  status?: number
}
