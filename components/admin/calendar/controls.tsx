import { calendarPath } from '#i18n/desk-work-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import type { FilterChoices } from '../articles/choices.ts'
import { Select } from '../audit/select.tsx'
import { ButtonLink } from '../kit/button-link.tsx'
import { Tabs } from '../kit/tabs.tsx'

type View = 'month' | 'week' | 'day'

interface Props {
  shown: { view: View; day: string; earlier: string; later: string }
  today: string
  /** What narrows the calendar, as addresses have it. */
  filter: { locale: string | undefined; section: string | undefined }
  choices: FilterChoices
  /** What is shown, in words. */
  period: string
  t: Translator
}

/** How much is shown, of when, and of what; all of it links and a form of GET. */
export function CalendarControls({
  shown: { view, day, earlier, later },
  today,
  filter,
  choices,
  period,
  t,
}: Props) {
  const to = (from: string | undefined, of: View = view) =>
    calendarPath({ ...filter, view: of === 'month' ? undefined : of, from })
  return (
    <div className="calendar-controls">
      <Tabs
        label={t('desk.calendar.views.label')}
        tabs={(['month', 'week', 'day'] as const).map((one) => ({
          href: to(day, one),
          label: t(`desk.calendar.views.${one}`),
          current: one === view,
        }))}
      />
      <form
        className="filters"
        action={calendarPath()}
        method="get"
        role="search"
        aria-label={t('desk.calendar.filter.title')}
      >
        <input type="hidden" name="view" value={view} />
        <input type="hidden" name="from" value={day} />
        <Select
          name="locale"
          label={t('desk.calendar.filter.locale')}
          any={t('desk.calendar.filter.anyLocale')}
          groups={[{ options: choices.locales }]}
          value={filter.locale}
        />
        <Select
          name="section"
          label={t('desk.calendar.filter.section')}
          any={t('desk.calendar.filter.anySection')}
          groups={[{ options: choices.sections }]}
          value={filter.section}
        />
        <button type="submit" className="button is-plain">
          {t('desk.calendar.filter.apply')}
        </button>
      </form>
      <div className="calendar-period">
        <h2>{period}</h2>
        <div className="button-row">
          <ButtonLink href={to(earlier)}>{t('desk.calendar.earlier')}</ButtonLink>
          <ButtonLink href={to(today)}>{t('desk.calendar.toToday')}</ButtonLink>
          <ButtonLink href={to(later)}>{t('desk.calendar.later')}</ButtonLink>
        </div>
      </div>
    </div>
  )
}
