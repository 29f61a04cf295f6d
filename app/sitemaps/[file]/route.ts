import { translator } from '#i18n/translate.ts'
import { decoded } from '#lib/decoded.ts'
import { answerText, answerWith } from '#server/outlet-answer.ts'
import { sitemapFile } from '#server/sitemaps.ts'

export const dynamic = 'force-dynamic'

/** One sitemap: the articles of a month in a language, or its lists and pages. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const xml = await sitemapFile(decoded(file) ?? '')
  if (xml === null) return answerText(404, translator('en')('outlets.noSitemap'))
  return answerWith('application/xml; charset=utf-8', xml)
}
