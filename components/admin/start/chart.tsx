import type { DayFigure } from '#domain/figures/desk.ts'
import { formatDayAndMonth } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'

interface Props {
  /** Of the heading, unique on the page. */
  id: string
  title: string
  /** Of which days they are. */
  note: string
  figures: DayFigure[]
  words: Record<'summary' | 'table' | 'day' | 'count', string>
  /** A number as it is written. */
  number: (value: number) => string
  locale: Locale
}

/** Units of the drawing: it is stretched to the column, and its lines stay one pixel thick. */
const [WIDTH, HEIGHT] = [600, 120]
/** Of each day's width, what its bar takes. */
const BAR = 0.72
/** Bars of days with little are still to be seen. */
const LEAST = 2

/** Numbers of days as bars, drawn on the server; and the same as a table, for who does not see them. */
export function Chart({ id, title, note, figures, words, number, locale }: Props) {
  const most = Math.max(...figures.map(({ count }) => count), 1)
  const step = WIDTH / figures.length
  const shown = (day: string) => formatDayAndMonth(day, locale)
  // Then what is said above it is all.
  const isEmpty = figures.every(({ count }) => count === 0)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p>{words.summary}</p>
      </figcaption>
      {!isEmpty && (
        <>
          <svg
            className="chart-drawing"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {figures.map(({ day, count }, at) => {
              const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * HEIGHT)
              return (
                <g key={day}>
                  <title>{`${shown(day)}: ${number(count)}`}</title>
                  <rect className="chart-ground" x={at * step} y={0} width={step} height={HEIGHT} />
                  <rect
                    className={at === figures.length - 1 ? 'chart-bar is-last' : 'chart-bar'}
                    x={(at + (1 - BAR) / 2) * step}
                    y={HEIGHT - height}
                    width={step * BAR}
                    height={height}
                  />
                </g>
              )
            })}
          </svg>
          <p className="chart-ends" aria-hidden="true">
            <span>{shown(figures[0]!.day)}</span>
            <span>{shown(figures.at(-1)!.day)}</span>
          </p>
        </>
      )}
      <details className="more">
        <summary className="button is-quiet" aria-label={`${words.table}: ${title}`}>
          {words.table}
        </summary>
        <div className="more-body">
          <p className="chart-note">{note}</p>
          <table className="chart-table">
            <caption className="hidden-label">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ day, count }) => (
                <tr key={day}>
                  <th scope="row">
                    <time dateTime={day}>{shown(day)}</time>
                  </th>
                  <td>{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
