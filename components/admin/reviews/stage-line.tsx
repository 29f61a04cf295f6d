import type { StageStanding } from '#domain/reviews/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf } from '#lib/instant.ts'
import { Icon } from '../kit/icon.tsx'
import { stageWords } from './stage-words.ts'

interface Props {
  stages: readonly StageStanding[]
  /** Whether somebody may sign now. */
  isOpen: boolean
  t: Translator
  locale: Locale
  timeZone: string
}

/** The steps of a review in their order, with who signed each. */
export function StageLine({ stages, isOpen, t, locale, timeZone }: Props) {
  return (
    <ol className="stage-line">
      {stages.map((stage) => {
        const { kind, step, said, isNext } = stage
        const isWaiting = isNext && isOpen
        return (
          <li
            key={`${kind} ${step}`}
            className={said ? 'is-signed' : isWaiting ? 'is-next' : 'is-later'}
            aria-current={isWaiting ? 'step' : undefined}
          >
            <span className="stage-mark">{said ? <Icon name="check" /> : null}</span>
            <p className="stage-name">{stageWords(t, stage)}</p>
            {said ? (
              <>
                <p className="stage-by">
                  <span className="hidden-label">{t('desk.reviews.steps.signed')} </span>
                  {said.by}
                </p>
                <p className="stage-at">
                  <time dateTime={isoOf(said.at, timeZone)}>{formatMoment(said.at, locale, timeZone)}</time>
                </p>
                {said.note && <p className="stage-note">{said.note}</p>}
              </>
            ) : (
              <p className="stage-at">
                {t(isWaiting ? 'desk.reviews.steps.waiting' : 'desk.reviews.steps.later')}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
