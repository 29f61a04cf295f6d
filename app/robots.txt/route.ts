import { answerWith } from '#server/outlet-answer.ts'
import { robotsTxt } from '#server/robots.ts'

export const dynamic = 'force-dynamic'

/** What robots may fetch. */
export function GET() {
  return answerWith('text/plain; charset=utf-8', robotsTxt())
}
