import { siteFeed } from '#server/feed-answer.ts'

export const dynamic = 'force-dynamic'

/** RSS of everything in a language. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  return siteFeed(locale)
}
