import type { FrontPlaced } from '#db/schema/json.ts'

/** What stands in a place. Which place it is follows from the order: the first of an area and section has place 1. */
export type Slot = Omit<FrontPlaced, 'position'>

/** All that is placed from some time on, UTC milliseconds; null is the one in force until the first plan begins. */
export interface Arrangement<S extends Slot = Slot> {
  startsAt: number | null
  slots: readonly S[]
}

/** Arrangements in the order of their time, the one without a beginning first. */
export type Timeline<S extends Slot = Slot> = readonly Arrangement<S>[]

/** Which arrangement holds at an instant, UTC milliseconds: the last that has begun. */
export function inForce(timeline: Timeline, at: number): number {
  return timeline.findLastIndex(({ startsAt }) => startsAt === null || startsAt <= at)
}

/** The timeline from an instant on: what has begun by then has taken the place of what was before it. */
export function fold<S extends Slot, A extends Arrangement<S>>(timeline: readonly A[], now: number): A[] {
  const [begun, ...later] = timeline.slice(inForce(timeline, now))
  return [{ ...begun!, startsAt: null }, ...later]
}

/** A filled place of the whole timeline: when it is filled, and where. */
export interface Cut<S extends Slot> {
  slot: S
  /** 1 is first. */
  position: number
  startsAt: number | null
  endsAt: number | null
}

/** The slots of all arrangements, each cut to the time in which its arrangement holds; what is left with none is left out. */
export function cut<S extends Slot>(timeline: Timeline<S>): Cut<S>[] {
  return timeline.flatMap(({ startsAt: from, slots }, at) => {
    const until = timeline[at + 1]?.startsAt ?? null
    return numbered(slots).flatMap(({ slot, position }) => {
      const startsAt = latest(slot.startsAt, from)
      const endsAt = earliest(slot.endsAt, until)
      const isEmpty = startsAt !== null && endsAt !== null && startsAt >= endsAt
      return isEmpty ? [] : [{ slot, position, startsAt, endsAt }]
    })
  })
}

/** Slots with their places. */
export function numbered<S extends Slot>(slots: readonly S[]): { slot: S; position: number }[] {
  const taken = new Map<string, number>()
  return slots.map((slot) => {
    const key = areaKey(slot)
    const position = (taken.get(key) ?? 0) + 1
    taken.set(key, position)
    return { slot, position }
  })
}

/** Area and section as one word. */
export function areaKey({ area, sectionId }: Pick<Slot, 'area' | 'sectionId'>): string {
  return sectionId === null ? area : `${area}:${sectionId}`
}

function latest(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.max(one, other)
}

function earliest(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other)
}
