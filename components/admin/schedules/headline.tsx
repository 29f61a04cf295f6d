import type { ScheduleItem } from '#domain/schedules/types.ts'
import { publishingPath } from '#i18n/desk-article-paths.ts'
import { localeTag, isLocale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

interface Props {
  article: ScheduleItem['article']
  t: Translator
}

/** An article by its headline, leading to where it is published. */
export function ScheduledHeadline({ article: { uid, locale, headline }, t }: Props) {
  return (
    <a
      className="schedule-headline"
      href={publishingPath(uid)}
      lang={isLocale(locale) ? localeTag(locale) : undefined}
    >
      {headline || t('desk.schedule.untitled')}
    </a>
  )
}
