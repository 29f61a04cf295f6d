import type { DeskStaff } from '#domain/staff/desk.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'

/** What each part of the page about one member of staff is given. */
export interface Part {
  person: DeskStaff
  at: AtDesk
  /** Whether the administrator has shown a short while ago who they are. */
  confirmed: boolean
}
