import { Chart } from '#components/admin/start/chart.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { DayFigure } from '#domain/figures/desk.ts'
import { formatDayAndMonth } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Start } from './read.ts'

/** How the last month was: what came out, and how often all of it was read. */
export async function Figures({ figures: { published, readings } }: Pick<Start, 'figures'>) {
  const { t, locale } = await deskWords()
  const number = (n: number) => t('desk.start.figures.number', { n })
  const words = (figures: readonly DayFigure[]) => ({
    summary: summaryOf(figures),
    table: t('desk.start.figures.table'),
    day: t('desk.start.figures.day'),
    count: t('desk.start.figures.count'),
  })
  const shared = { number, locale }
  return (
    <Section id="figures" title={t('desk.start.figures.title')}>
      <Chart
        id="figures-published"
        title={t('desk.start.figures.published')}
        note={t('desk.start.figures.publishedNote')}
        figures={published}
        words={words(published)}
        {...shared}
      />
      <Chart
        id="figures-readings"
        title={t('desk.start.figures.readings')}
        note={t('desk.start.figures.readingsNote')}
        figures={readings}
        words={words(readings)}
        {...shared}
      />
    </Section>
  )

  function summaryOf(figures: readonly DayFigure[]): string {
    const total = figures.reduce((sum, { count }) => sum + count, 0)
    if (total === 0) return t('desk.start.figures.nothing')
    const best = figures.reduce((most, one) => (one.count > most.count ? one : most))
    const day = formatDayAndMonth(best.day, locale)
    return t('desk.start.figures.summary', { total, day, most: best.count })
  }
}
