import type { ActorSnapshot } from '#db/schema/json.ts'
import type { articles } from '#db/schema/articles.ts'

/** A step of looking at an article: 审 is review, 校 is proof; 1 is first. */
export interface Stage {
  kind: 'review' | 'proof'
  step: number
}

/** How many steps a section asks for, 0 to 3 of each kind. */
export interface Steps {
  reviewSteps: number
  proofSteps: number
}

/** Stages an article must pass that lies in these sections: of each kind as many as the strictest asks for, reviews first. */
export function stagesAsked(sections: readonly Steps[]): Stage[] {
  const most = (counts: readonly number[]) => Math.max(0, ...counts)
  return [
    ...stagesOfKind('review', most(sections.map(({ reviewSteps }) => reviewSteps))),
    ...stagesOfKind('proof', most(sections.map(({ proofSteps }) => proofSteps))),
  ]
}

function stagesOfKind(kind: Stage['kind'], count: number): Stage[] {
  return Array.from({ length: count }, (_, at) => ({ kind, step: at + 1 }))
}

/** Stages it can pass: where none is asked for, one review may be given all the same. */
export function stagesOffered(asked: readonly Stage[]): readonly Stage[] {
  return asked.length > 0 ? asked : stagesOfKind('review', 1)
}

export function isSameStage(one: Stage, other: Stage): boolean {
  return one.kind === other.kind && one.step === other.step
}

/** What somebody said of a revision at one stage of a round. */
export interface SignOff extends Stage {
  revisionId: number
  round: number
  verdict: 'approved' | 'sent_back'
}

/**
 * Sign-offs that hold for a revision: given in the round that is under way, to that very revision. Of a round in which somebody
 * sent it back none does, however few stages are asked for by then.
 */
export function signOffsFor<Row extends SignOff>(
  rows: readonly Row[],
  { round, revisionId }: { round: number; revisionId: number },
): Row[] {
  const ofRound = rows.filter((row) => row.round === round)
  if (ofRound.some(({ verdict }) => verdict === 'sent_back')) return []
  return ofRound.filter((row) => row.revisionId === revisionId)
}

/** The first stage nobody has signed yet; null where all are. */
export function nextStage(stages: readonly Stage[], signed: readonly Stage[]): Stage | null {
  return stages.find((stage) => !signed.some((one) => isSameStage(one, stage))) ?? null
}

/** How many of the stages are signed. */
export function countSigned(stages: readonly Stage[], signed: readonly Stage[]): number {
  return stages.filter((stage) => signed.some((one) => isSameStage(one, stage))).length
}

/**
 * Where work stands that is not on the schedule: approved once every stage is signed, under review while some are, else a draft.
 * @param signed sign-offs that hold
 */
export function stateBySignOffs(
  asked: readonly Stage[],
  signed: readonly Stage[],
): 'approved' | 'in_review' | 'draft' {
  if (signed.length === 0) return 'draft'
  return nextStage(stagesOffered(asked), signed) ? 'in_review' : 'approved'
}

/** Whether two names stand for the same: the same account, or the same user of the terminal. */
export function isSameActor(one: ActorSnapshot, other: ActorSnapshot): boolean {
  if (one.kind !== other.kind) return false
  return one.uid === null && other.uid === null ? one.name === other.name : one.uid === other.uid
}

/** How a signer is written down: nobody signs two stages of one round. */
export function signerKey({ kind, uid, name }: ActorSnapshot): string {
  return uid ?? `${kind}:${name}`
}

/** Why somebody may not sign now; each has a sentence in `refusals.review` and in `desk.reviews.hindrance`. */
export type Hindrance =
  'trashed' | 'scheduled' | 'notInReview' | 'over' | 'noRight' | 'nobody' | 'wrote' | 'signed'

/** What decides whether somebody may sign. */
export interface Situation {
  workState: (typeof articles.$inferSelect)['workState']
  isTrashed: boolean
  next: Stage | null
  actor: ActorSnapshot
  /** Whether they hold the right to, for this article. */
  isReviewer: boolean
  /** Whoever began it, wrote of what readers have not got yet, or wrote it last. */
  writers: readonly ActorSnapshot[]
  /** Who has signed in this round. */
  signers: readonly ActorSnapshot[]
}

/** What keeps somebody from signing the next stage, what everybody is kept from by first; null where nothing does. */
export function hindrance(of: Situation): Hindrance | null {
  if (of.isTrashed) return 'trashed'
  if (of.workState === 'scheduled') return 'scheduled'
  if (of.workState !== 'in_review' && of.workState !== 'approved') return 'notInReview'
  if (of.next === null) return 'over'
  if (!of.isReviewer) return 'noRight'
  // What Masthead itself does has nobody who has read it.
  if (of.actor.kind !== 'staff' && of.actor.kind !== 'cli') return 'nobody'
  if (of.writers.some((writer) => isSameActor(writer, of.actor))) return 'wrote'
  if (of.signers.some((signer) => isSameActor(signer, of.actor))) return 'signed'
  return null
}
