import { listFeed } from '#server/feed-answer.ts'

export const dynamic = 'force-dynamic'

/** RSS of one author. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
) {
  const { locale, slug } = await params
  return listFeed(locale, 'authors', slug)
}
