import { answerWith } from '#server/outlet-answer.ts'
import { sitemapIndex } from '#server/sitemaps.ts'

export const dynamic = 'force-dynamic'

/** The index of all sitemaps. */
export async function GET() {
  return answerWith('application/xml; charset=utf-8', await sitemapIndex())
}
