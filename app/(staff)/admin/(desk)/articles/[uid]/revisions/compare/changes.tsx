import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { BlockRow } from '#components/admin/revisions/block-difference.tsx'
import { FieldDifferences } from '#components/admin/revisions/field-differences.tsx'
import { PictureDifference } from '#components/admin/revisions/picture-difference.tsx'
import { stretchesOf } from '#components/admin/revisions/stretches.ts'
import type { Compared, Side } from '#domain/revisions/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { comparePath } from '#i18n/desk-article-paths.ts'
import { isLocale, localeTag } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  uid: string
  compared: Compared
  /** With what is the same in both. */
  all: boolean
}

/** Everything that differs: fields, the lead picture, the text. */
export async function Changes({ uid, compared, all }: Props) {
  const { t, locale, timeZone } = await deskWords()
  const { difference, pictures, from, to } = compared
  const fields = difference.fields.filter(({ changed, runs }) => changed || (all && runs.length > 0))
  const lead = difference.lead && (difference.lead.changed || all) ? difference.lead : null
  const isSame = ({ state, moved }: (typeof difference.blocks)[number]) => state === 'same' && !moved
  const text = all ? [{ shown: difference.blocks }] : stretchesOf(difference.blocks, isSame)
  const textChanged = difference.blocks.some((block) => !isSame(block))
  const lang = isLocale(compared.locale) ? localeTag(compared.locale) : undefined
  const nothing = fields.length === 0 && !lead && !textChanged
  const toggle = comparePath(uid, from.number ?? 'work', to.number ?? 'work', !all)
  return (
    <>
      {nothing && (
        <EmptyState title={t('desk.revisions.compare.nothing')}>
          {t('desk.revisions.compare.nothingLead')}
        </EmptyState>
      )}
      <div className="difference-sides">
        <p>{sideWords(from)}</p>
        <p>{sideWords(to)}</p>
      </div>
      {fields.length > 0 && (
        <Section id="fields" title={t('desk.revisions.compare.fields')}>
          <FieldDifferences fields={fields} t={t} locale={locale} timeZone={timeZone} />
        </Section>
      )}
      {lead && (
        <Section id="lead" title={t('desk.revisions.compare.lead')}>
          <div className="difference-lead">
            <PictureDifference picture={lead} pictures={pictures} t={t} />
          </div>
        </Section>
      )}
      {(textChanged || all) && (
        <Section id="text" title={t('desk.revisions.compare.text')}>
          <ol className="difference-text" lang={lang}>
            {text.map((stretch, at) =>
              'hidden' in stretch ? (
                <li key={at} className="difference-hidden" lang={localeTag(locale)}>
                  {t('desk.revisions.compare.hidden', { n: stretch.hidden })}
                </li>
              ) : (
                stretch.shown.map((block, place) => (
                  <BlockRow key={`${at} ${place}`} block={block} pictures={pictures} t={t} />
                ))
              ),
            )}
          </ol>
        </Section>
      )}
      <p>
        <a className="compare-toggle" href={toggle}>
          {t(all ? 'desk.revisions.compare.onlyChanges' : 'desk.revisions.compare.everything')}
        </a>
      </p>
    </>
  )

  function sideWords({ number, at, by }: Side): string {
    const time = formatMoment(at, locale, timeZone)
    return number === null
      ? t('desk.revisions.compare.sideWork', { name: by, time })
      : t('desk.revisions.compare.side', { number, name: by, time })
  }
}
