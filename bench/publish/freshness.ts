import type { Mark } from './marks.ts'

/** A publication that was acknowledged, by the machine's monotonic clock in milliseconds. */
export interface Acknowledged {
  piece: number
  version: number
  at: number
}

/** A version an answer showed, and when it was asked for and answered, by the same clock. */
export interface Seen extends Mark {
  sentAt: number
  answeredAt: number
}

export interface Freshness {
  /** Answers with an old version to requests sent after the newer one was acknowledged. */
  stale: { own: Seen[]; elsewhere: Seen[] }
  /** From each acknowledgement to the first later answer with that version or a newer one, milliseconds. */
  visibleAfter: number[]
  /** Acknowledgements no later request asked about. */
  unseen: number
}

/** Holds what readers saw against what was acknowledged. Versions of a piece grow with time. */
export function freshness(acknowledged: readonly Acknowledged[], seen: readonly Seen[]): Freshness {
  const ofPiece = Map.groupBy(acknowledged, (one) => one.piece)
  const stale: Freshness['stale'] = { own: [], elsewhere: [] }
  for (const one of seen) {
    const newest = ofPiece.get(one.piece)?.findLast((ack) => ack.at < one.sentAt)
    if (newest && newest.version > one.version) stale[one.own ? 'own' : 'elsewhere'].push(one)
  }
  const own = Map.groupBy(
    seen.filter((one) => one.own),
    (one) => one.piece,
  )
  const visible = acknowledged.map(({ piece, version, at }) => {
    const answers = (own.get(piece) ?? []).filter((one) => one.sentAt > at && one.version >= version)
    return answers.reduce((first, one) => Math.min(first, one.answeredAt - at), Infinity)
  })
  const visibleAfter = visible.filter(Number.isFinite)
  return { stale, visibleAfter, unseen: visible.length - visibleAfter.length }
}
