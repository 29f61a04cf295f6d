import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { PrintButton } from '#components/admin/reviews/print-button.client.tsx'
import { Sheet } from '#components/admin/reviews/sheet.tsx'
import { readSheet } from '#domain/reviews/sheet.ts'
import { listSections } from '#domain/sections/desk.ts'
import { formatMoment, zoneName } from '#i18n/dates.ts'
import { reviewPath, signOffExportPath } from '#i18n/desk-work-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../../../titled.ts'
import { Desk } from '../../../../desk.tsx'
import { guarded } from '../../../../guarded.tsx'
import { factsOf } from './facts.tsx'
import { roundsShown } from './rounds.ts'

export const generateMetadata = () => titled((t) => t('desk.reviews.sheet.title'))

/** The sheet of sign-offs: on the screen, on paper, as a file. */
export default function SheetPage({ params }: { params: Promise<{ uid: string }> }) {
  return guarded(async (at) => {
    const { uid } = await params
    const sheet = await readSheet(at.actor, uid)
    const sections = await listSections(at.actor)
    const words = await deskWords()
    const { t, locale, timeZone, siteName } = words
    const { now } = deskRequest()
    const zone = zoneName(now, locale, timeZone)
    const { headline, locale: language } = sheet.review
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.reviews.sheet.title')}
          lead={<InLanguage locale={language}>{headline || t('desk.reviews.untitled')}</InLanguage>}
          up={{ href: reviewPath(uid), label: t('desk.reviews.title') }}
          actions={
            <>
              <PrintButton label={t('desk.reviews.sheet.print')} />
              <ButtonLink href={signOffExportPath(uid)} icon="download">
                {t('desk.reviews.sheet.export')}
              </ButtonLink>
            </>
          }
        />
        <Sheet
          title={`${siteName} · ${t('desk.reviews.sheet.title')}`}
          facts={factsOf(sheet, sections, words)}
          rounds={roundsShown(sheet.review, words)}
          zone={zone}
          made={t('desk.reviews.sheet.made', {
            time: formatMoment(now, locale, timeZone),
            zone,
            name: at.person.name,
          })}
          t={t}
        />
      </Desk>
    )
  })
}
