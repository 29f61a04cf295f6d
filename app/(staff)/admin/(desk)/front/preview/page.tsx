import { Field } from '#components/admin/form/field.client.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { PreviewFrame } from '#components/admin/previews/preview-frame.tsx'
import { readBoard } from '#domain/front/desk.ts'
import { formatMoment, zoneName } from '#i18n/dates.ts'
import { deskFrontPath, frontDeskPath, frontPreviewPath } from '#i18n/desk-site-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { instantOf, localOf } from '#lib/instant.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { planIn } from '../../../api/front/asked.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { frontOf } from '../asked-front.ts'

export const generateMetadata = () => titled((t) => t('desk.front.frame.title'))

/** A front page as readers will see it at a time, on a desktop and on a phone. */
export default function FrontPreviewPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => previewPage(at, searchParams))
}

async function previewPage(at: AtDesk, query: Query) {
  const { t, locale: own, timeZone } = await deskWords()
  const { now } = deskRequest()
  const { locale } = frontOf(at.actor, await asked(query, 'locale'), own)
  const given = (await asked(query, 'at')) ?? ''
  const moment = momentOf(given, timeZone)
  const isPhone = (await asked(query, 'width')) === 'phone'
  const { plans } = await readBoard(at.actor, locale, null, now)
  const shown = moment?.toString()
  const width = isPhone ? 'phone' : undefined
  const path = (more: Record<string, string | undefined>) =>
    frontPreviewPath({ locale, at: shown, width, ...more })
  return (
    <Desk at={at} wide>
      <PageHead
        title={t('desk.front.frame.title')}
        up={{ href: frontDeskPath({ locale }), label: t('desk.front.title') }}
      />
      {plans.length > 0 && (
        <Tabs
          label={t('desk.front.frame.times')}
          tabs={[null, ...plans.map(({ startsAt }) => startsAt)].map((time) => ({
            href: path({ at: time?.toString() }),
            label: time === null ? t('desk.front.frame.soon') : formatMoment(time, own, timeZone),
            current: time === moment,
          }))}
        />
      )}
      <form method="get" className="filters">
        <input type="hidden" name="locale" value={locale} />
        {isPhone && <input type="hidden" name="width" value="phone" />}
        <Field
          type="datetime-local"
          name="at"
          label={t('desk.front.frame.at', { zone: zoneName(now, own, timeZone) })}
          defaultValue={localOf(moment ?? now, timeZone).slice(0, 16)}
          short
        />
        <button type="submit" className="button is-plain">
          {t('desk.front.frame.show')}
        </button>
      </form>
      {given !== '' && moment === null && <Notice tone="warning">{t('desk.front.frame.badTime')}</Notice>}
      <PreviewFrame
        src={deskFrontPath(locale, { at: shown })}
        title={t('desk.front.frame.page')}
        isPhone={isPhone}
        label={t('desk.front.frame.width')}
        alone={t('desk.front.frame.alone')}
        widths={[
          { href: path({ width: undefined }), label: t('desk.front.frame.desktop'), current: !isPhone },
          { href: path({ width: 'phone' }), label: t('desk.front.frame.phone'), current: isPhone },
        ]}
      />
    </Desk>
  )
}

/** An instant, or a clock of the site's zone as the form sends it. @returns null for what is neither */
function momentOf(given: string, timeZone: string): number | null {
  const instant = planIn(given)
  if (instant !== null || given === '') return instant
  try {
    return instantOf(given, timeZone)
  } catch {
    return null
  }
}
