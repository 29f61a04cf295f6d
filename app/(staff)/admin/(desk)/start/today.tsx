import { hrefOf, iconOf } from '#components/admin/calendar/words.ts'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Icon } from '#components/admin/kit/icon.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { formatTime } from '#i18n/dates.ts'
import { calendarPath } from '#i18n/desk-work-paths.ts'
import { isoOf } from '#lib/instant.ts'
import { deskWords } from '#server/desk/words.ts'
import { Headline } from './headline.tsx'
import type { Start } from './read.ts'

/** What goes out, ends and is planned today. */
export async function Today({ day: { entries, count }, today }: Pick<Start, 'day' | 'today'>) {
  const { t, locale, timeZone } = await deskWords()
  const more = count - entries.length
  const href = calendarPath({ view: 'day', from: today })
  if (entries.length === 0) {
    const calendar = <ButtonLink href={href}>{t('desk.start.today.calendar')}</ButtonLink>
    return (
      <Section id="today" title={t('desk.start.today.title')}>
        <EmptyState title={t('desk.start.today.none')} actions={calendar}>
          {t('desk.start.today.noneHint')}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section id="today" title={t('desk.start.today.title')}>
      <Rows
        label={t('desk.start.today.title')}
        rows={entries.map((entry) => ({
          key: entry.key,
          title: (
            <Headline href={hrefOf(entry) ?? calendarPath()} headline={entry.title} locale={entry.locale} />
          ),
          about: (
            <>
              <Icon name={iconOf(entry.kind)} />{' '}
              <time dateTime={isoOf(entry.at, timeZone)}>{formatTime(entry.at, locale, timeZone)}</time>{' '}
              {t(`desk.calendar.kind.${entry.kind}`)}
              {entry.assignee !== null && ` · ${entry.assignee}`}
            </>
          ),
        }))}
      />
      <ButtonLink href={href} tone="quiet">
        {more > 0 ? t('desk.start.today.more', { more }) : t('desk.start.today.calendar')}
      </ButtonLink>
    </Section>
  )
}
