import { asc, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { may, type Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { peopleWhoMay } from '#domain/staff/inside.ts'
import { isOwn } from './own.ts'
import { reachOf } from './reach.ts'
import { loadArticle } from './rows.ts'

interface Somebody {
  uid: string
  name: string
}

/** Who shall write an article, and until when. */
export interface Assignment {
  uid: string
  assignee: Somebody | null
  /** UTC milliseconds */
  dueAt: number | null
  /** Whom whoever asks may give it to, by name; none where they may not change it. */
  choices: Somebody[]
}

/** @throws Forbidden, NotFound */
export async function readAssignment(actor: Actor, uid: string): Promise<Assignment> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadArticle(db, uid)
  const { assigneeUid, dueAt, trashedAt } = loaded.article
  const scope = reachOf(loaded)
  const isEditor = may(actor, 'article:edit', scope)
  const isOwnOne = isOwn(loaded.article, actor) && may(actor, 'article:edit-own', scope)
  const open = trashedAt === null
  const writers = open && isEditor ? await peopleWhoMay(db, 'article:edit-own', scope, []) : []
  const choices = writers.length > 0 ? writers : open && isOwnOne ? [actor.uid!] : []
  const people = await named([...choices, ...(assigneeUid === null ? [] : [assigneeUid])])
  return {
    uid,
    assignee: people.find((one) => one.uid === assigneeUid) ?? null,
    dueAt,
    choices: people.filter((one) => choices.includes(one.uid)),
  }
}

async function named(uids: readonly string[]): Promise<Somebody[]> {
  if (uids.length === 0) return []
  const { uid, name, id } = staff
  return reading()
    .select({ uid, name })
    .from(staff)
    .where(inArray(uid, [...new Set(uids)]))
    .orderBy(asc(name), asc(id))
}
