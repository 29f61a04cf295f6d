import type { SheetLine } from '#components/admin/reviews/sheet.tsx'
import { stageWords } from '#components/admin/reviews/stage-words.ts'
import type { ReviewStanding } from '#domain/reviews/desk.ts'
import type { Said } from '#domain/reviews/types.ts'
import type { Stage } from '#domain/reviews/rules.ts'
import { roundsOf } from '#domain/reviews/sheet.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { deskWords } from '#server/desk/words.ts'

type Words = Pick<Awaited<ReturnType<typeof deskWords>>, 't' | 'locale' | 'timeZone'>

/** The rounds of the sheet; of the one that holds the steps still to be signed as well. */
export function roundsShown(review: ReviewStanding, { t, locale, timeZone }: Words) {
  return roundsOf(review).map(({ round, holds, end, said }) => ({
    key: round,
    title: [t('desk.reviews.round', { n: round }), ...(end ? [t(`desk.reviews.past.${end}`)] : [])].join(
      ' · ',
    ),
    isOver: !holds,
    lines: holds
      ? review.stages.map((stage) => lineOf(stage, stage.said))
      : said.map((one) => lineOf(one, one)),
  }))

  function lineOf(stage: Stage, said: Said | null): SheetLine {
    return {
      key: `${stage.kind} ${stage.step}`,
      stage: stageWords(t, stage),
      by: said?.by ?? '',
      verdict: said ? t(`desk.reviews.verdict.${said.verdict}`) : t('desk.reviews.sheet.unsigned'),
      revision: said ? String(said.revision) : '',
      note: said?.note ?? '',
      at: said ? formatMoment(said.at, locale, timeZone) : '',
    }
  }
}
