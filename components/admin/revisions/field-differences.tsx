import type { FieldDifference, Run } from '#domain/revisions/types.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { Beside } from './beside.tsx'
import { fieldValue } from './field-value.ts'
import { Runs } from './runs.tsx'

interface Props {
  fields: FieldDifference[]
  t: Translator
  locale: Locale
  timeZone: string
}

/** Fields beside the text, before and after. */
export function FieldDifferences({ fields, t, locale, timeZone }: Props) {
  return (
    <dl className="difference-fields">
      {fields.map(({ field, runs, changed }) => {
        const isList = field === 'sections' || field === 'tags' || field === 'bylines'
        const shown = runs.map(({ kind, text }) => ({
          kind,
          text: fieldValue(field, text, { t, locale, timeZone }),
        }))
        const draw = (without?: 'added' | 'removed') =>
          isList ? (
            <Items runs={shown} without={without} t={t} />
          ) : (
            <Runs runs={shown} without={without} t={t} />
          )
        return (
          <div key={field} className={changed ? 'is-changed' : 'is-same'}>
            <dt>{t(`desk.revisions.fields.${field}`)}</dt>
            <dd>
              {changed ? <Beside from={draw('added')} to={draw('removed')} inOne={draw()} t={t} /> : draw()}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Items({
  runs,
  without,
  t,
}: {
  runs: Run[]
  without: 'added' | 'removed' | undefined
  t: Translator
}) {
  return (
    <ul>
      {runs
        .filter(({ kind }) => kind !== without)
        .map((run, at) => (
          <li key={at}>
            <Runs runs={[run]} t={t} />
          </li>
        ))}
    </ul>
  )
}
