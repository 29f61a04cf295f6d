import { eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#db/client.ts'
import { frontHistory, fronts } from '#db/schema/front.ts'
import type { FrontArrangement, FrontChange, FrontPlaced } from '#db/schema/json.ts'
import { snapshot } from '#domain/actor.ts'
import type { CommandContext, Done } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { changesBetween, type SlotChange } from './changes.ts'
import { checkNew, placeables } from './placeable.ts'
import { projectFront } from './projection.ts'
import { lastChange, loadFront, type KeptArrangement } from './rows.ts'
import { fold, numbered } from './timeline.ts'
import { writeTimeline } from './write.ts'

type Context = Pick<CommandContext, 'db' | 'actor' | 'now'>

/** What a change of a front page makes of it. */
export interface Work {
  timeline: KeptArrangement[]
  /** What was done to all of a plan or of the page. */
  whole?: Omit<FrontChange, 'article' | 'from' | 'to'>
}

export interface FrontChanged {
  locale: string
  /** Of the arrangement there is now. */
  version: number
  /** How much was done; 0 where it was as wanted already. */
  changes: number
}

/**
 * The one way to change a front page: what somebody saw must still be so, plans that have begun take the place of what they
 * replaced, and what was done is written down with all that is placed afterwards.
 * @param seen which version they saw; undefined for those who look at none
 * @param work makes the new timeline out of the one from now on; of a plan nobody knows any more it may refuse
 * @throws Refused `front.changed`, with who changed it
 */
export async function changeFront(
  context: Context,
  locale: string,
  seen: number | undefined,
  work: (timeline: KeptArrangement[]) => Work | Promise<Work>,
): Promise<Done<FrontChanged>> {
  const { db, actor, now } = context
  const { version, timeline: kept } = await loadFront(db, locale)
  if (seen !== undefined && seen !== version) {
    refuse('front.changed', { name: (await lastChange(db, locale))?.by ?? '' })
  }
  const before = fold(kept, now).map((one, at) => (at === 0 ? { ...one, planId: null } : one))
  const { timeline, whole } = await work(before)
  if (!whole || whole.did === 'planned') await checkAll(db, { locale, now }, before, timeline)
  const changes = await told(db, before, timeline, whole)
  const subject = { kind: 'front', id: 0 }
  if (changes.length === 0) return { result: { locale, version, changes: 0 }, subject, after: { locale } }
  const by = snapshot(actor)
  await writeTimeline(db, { locale, now, by }, timeline)
  const next = version + 1
  await (version === 0
    ? db.insert(fronts).values({ locale, version: next })
    : db.update(fronts).set({ version: next }).where(eq(fronts.locale, locale)))
  const arrangements = timeline.map(asKept)
  await db.insert(frontHistory).values({ locale, version: next, at: now, by, changes, arrangements })
  await projectFront(db, locale)
  return {
    result: { locale, version: next, changes: changes.length },
    subject,
    before: { locale, version },
    after: { locale, version: next, changes },
  }
}

/** The arrangement that begins then, or the one of now. @throws Refused `front.noPlan` */
export function arrangementAt(timeline: readonly KeptArrangement[], plan: number | null): KeptArrangement {
  const found = timeline.find(({ startsAt }) => startsAt === plan)
  return found ?? refuse('front.noPlan', {}, 'plan')
}

/** A timeline with one of its arrangements filled otherwise. */
export function withSlots(
  timeline: readonly KeptArrangement[],
  plan: number | null,
  slots: KeptArrangement['slots'],
): KeptArrangement[] {
  return timeline.map((one) => (one.startsAt === plan ? { ...one, slots } : one))
}

async function checkAll(
  db: Database,
  where: { locale: string; now: number },
  before: readonly KeptArrangement[],
  after: readonly KeptArrangement[],
): Promise<void> {
  for (const arrangement of after) {
    const was = before.find(({ startsAt }) => startsAt === arrangement.startsAt)
    // A plan begins as a copy of what it follows.
    const slots = was?.slots ?? before.flatMap((one) => one.slots)
    if (!isDeepStrictEqual(slots, arrangement.slots)) await checkNew(db, where, slots, arrangement)
  }
}

/** What was done, with what the articles are called. */
async function told(
  db: Database,
  before: readonly KeptArrangement[],
  after: readonly KeptArrangement[],
  whole: Work['whole'],
): Promise<FrontChange[]> {
  if (whole) return [{ ...whole, article: null, from: null, to: null }]
  const found = after.flatMap(({ startsAt, slots }) => {
    const was = before.find((one) => one.startsAt === startsAt)
    return changesBetween(was?.slots ?? [], slots).map((change) => ({ plan: startsAt, change }))
  })
  const named = await placeables(
    db,
    found.map(({ change }) => change.articleId),
  )
  return found.map(({ plan, change: { did, articleId, from, to } }) => {
    const { uid = '', headline = '' } = named.get(articleId) ?? {}
    return { did, plan, article: { uid, headline }, from: placeOnly(from), to: placeOnly(to) }
  })
}

function placeOnly(placed: SlotChange['from']): Omit<FrontPlaced, 'articleId'> | null {
  if (!placed) return null
  const { articleId: _, ...place } = placed
  return place
}

function asKept({ startsAt, slots }: KeptArrangement): FrontArrangement {
  return {
    from: startsAt,
    slots: numbered(slots).map(
      ({ slot: { area, sectionId, articleId, startsAt: from, endsAt }, position }) => ({
        ...{ area, sectionId, position, articleId, startsAt: from, endsAt },
      }),
    ),
  }
}
