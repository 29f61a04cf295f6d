import { Forbidden, NotFound } from '#domain/refusal.ts'
import { sheetCsv } from '#domain/reviews/csv.ts'
import { readSheet } from '#domain/reviews/sheet.ts'
import { deskActor } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** The sheet of sign-offs as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ uid: string }> }) {
  const { t } = await deskWords()
  try {
    const sheet = await readSheet(await deskActor(), (await params).uid)
    return new Response(sheetCsv(sheet), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="sign-offs-${sheet.review.uid}.csv"`,
      },
    })
  } catch (problem) {
    if (problem instanceof Forbidden) return plain(403, t('desk.forms.forbidden'))
    if (problem instanceof NotFound) return plain(404, t('desk.forms.notFound'))
    throw problem
  }
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
