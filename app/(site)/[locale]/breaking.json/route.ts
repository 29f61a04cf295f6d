import { breakingAnswer } from '#server/breaking-answer.ts'

export const dynamic = 'force-dynamic'

/** What stands above every page of a language now, for pages that are open already. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  return breakingAnswer(locale)
}
