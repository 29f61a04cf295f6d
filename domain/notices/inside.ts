import { and, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { notices } from '#db/schema/notices.ts'
import { staff } from '#db/schema/staff.ts'
import { snapshot } from '#domain/actor.ts'
import type { CommandContext, Effect } from '#domain/command.ts'
import { noticeMail } from '#domain/mail/inside.ts'
import type { NoticeKind } from './types.ts'

export { toldOfNotice, type ToldNotice } from './told.ts'

/** Something people are told. */
export interface Told {
  /** uids of staff; whoever acts and people whose account is disabled are left out, and each is told once. */
  to: readonly string[]
  kind: NoticeKind
  articleId: number
  /** Of what the notice is: somebody is told the same once, whatever becomes of it. */
  key: string
  /** A reviewer's note, the beginning of a comment. */
  note?: string
}

/** A notice is a line or two: the rest stands where it leads. */
const NOTE_LENGTH = 280

/**
 * Tells people something at the desk, and by mail who wants that.
 * @returns the mails, for the effects of the command that tells
 */
export async function notify(context: CommandContext, told: Told): Promise<Effect[]> {
  const { db, actor, now } = context
  const people = await peopleTold(db, told.to, actor.uid)
  if (people.length === 0) return []
  const { kind, articleId, key } = told
  const note = beginning(told.note ?? '')
  const by = snapshot(actor)
  const written = await db
    .insert(notices)
    .values(people.map(({ uid }) => ({ staffUid: uid, kind, articleId, key, note, at: now, by })))
    .onConflictDoNothing({ target: [notices.staffUid, notices.key] })
    .returning({ id: notices.id, staffUid: notices.staffUid })
  const byMail = new Set(people.filter(({ noticesByMail }) => noticesByMail).map(({ uid }) => uid))
  return written.flatMap(({ id, staffUid }) => (byMail.has(staffUid) ? noticeMail(staffUid, id) : []))
}

async function peopleTold(db: Database, to: readonly string[], actorUid: string | null) {
  const wanted = [...new Set(to)].filter((uid) => uid !== actorUid)
  if (wanted.length === 0) return []
  return db
    .select({ uid: staff.uid, noticesByMail: staff.noticesByMail })
    .from(staff)
    .where(and(inArray(staff.uid, wanted), isNull(staff.disabledAt)))
}

/** @returns at most NOTE_LENGTH characters, none of them cut in two */
function beginning(text: string): string {
  const characters = Array.from(text.trim())
  if (characters.length <= NOTE_LENGTH) return characters.join('')
  return `${characters
    .slice(0, NOTE_LENGTH - 1)
    .join('')
    .trimEnd()}…`
}
