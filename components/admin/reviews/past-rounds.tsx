import type { PastRound } from '#domain/reviews/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { comparePath } from '#i18n/desk-article-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf } from '#lib/instant.ts'
import { Tag } from '../kit/tag.tsx'
import { stageWords } from './stage-words.ts'

const tones = { sentBack: 'danger', published: 'done', void: 'warning' } as const

interface Props {
  uid: string
  rounds: readonly PastRound[]
  t: Translator
  locale: Locale
  timeZone: string
}

/** Rounds that are over: what everybody said, and how each ended. */
export function PastRounds({ uid, rounds, t, locale, timeZone }: Props) {
  const time = (at: number) => formatMoment(at, locale, timeZone)
  return rounds.map(({ round, said, end, edited }) => {
    const revision = said.at(-1)!.revision
    return (
      <section key={round} className="past-round" aria-labelledby={`round-${round}`}>
        <h3 id={`round-${round}`}>
          {t('desk.reviews.round', { n: round })} <Tag tone={tones[end]}>{t(`desk.reviews.past.${end}`)}</Tag>
        </h3>
        <ol className="past-said">
          {said.map((one) => (
            <li key={`${one.kind} ${one.step}`}>
              <p className="past-who">
                <b>{stageWords(t, one)}</b> {one.by} · {t(`desk.reviews.verdict.${one.verdict}`)}
              </p>
              <p className="past-when">
                <time dateTime={isoOf(one.at, timeZone)}>{time(one.at)}</time>
                {' · '}
                {t('desk.reviews.past.said', { n: one.revision })}
              </p>
              {one.note && <p className="stage-note">{one.note}</p>}
            </li>
          ))}
        </ol>
        {end === 'void' && edited && (
          <p className="past-when">
            {t('desk.reviews.past.edited', { name: edited.by, time: time(edited.at) })}
          </p>
        )}
        {end !== 'published' && (
          <p>
            <a href={comparePath(uid, revision, 'work')}>
              {t('desk.reviews.past.compare')}
              <span className="hidden-label"> {t('desk.reviews.round', { n: round })}</span>
            </a>
          </p>
        )}
      </section>
    )
  })
}
