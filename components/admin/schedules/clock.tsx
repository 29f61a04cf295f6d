import { formatMoment, zoneName } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { Facts } from '../kit/facts.tsx'
import { Tag } from '../kit/tag.tsx'
import { spanWords } from './words.ts'

/** It looks each second; from here on something is wrong, in milliseconds. */
const STALE = 15_000

interface Props {
  t: Translator
  locale: Locale
  timeZone: string
  /** UTC milliseconds */
  now: number
  /** When the server looked last for what is due; null where it has not yet. */
  lookedAt: number | null
}

/** By which clock things go out, and whether somebody looks at it. */
export function ScheduleClock({ t, locale, timeZone, now, lookedAt }: Props) {
  const since = lookedAt === null ? null : Math.max(0, now - lookedAt)
  return (
    <Facts
      facts={[
        {
          label: t('desk.schedule.clock'),
          value: t('desk.schedule.clockShows', {
            time: formatMoment(now, locale, timeZone),
            zone: zoneName(now, locale, timeZone),
            place: timeZone,
          }),
        },
        {
          label: t('desk.schedule.looked'),
          value:
            since === null ? (
              <Tag tone="warning">{t('desk.schedule.notLooked')}</Tag>
            ) : (
              <Tag tone={since > STALE ? 'danger' : 'done'}>
                {t('desk.schedule.lookedAgo', { span: spanWords(t, since) })}
              </Tag>
            ),
        },
      ]}
    />
  )
}
