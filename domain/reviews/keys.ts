import type { Stage } from './rules.ts'

/** Of what a notice is that something waits for a signature: each stage of each round is told once. */
export function toReviewKey(articleUid: string, round: number, { kind, step }: Stage): string {
  return `review ${articleUid} ${round} ${kind} ${step}`
}

/** Of what a notice is that tells what came of a round. */
export function verdictKey(articleUid: string, round: number, verdict: 'approved' | 'sent_back'): string {
  return `review ${articleUid} ${round} ${verdict}`
}
