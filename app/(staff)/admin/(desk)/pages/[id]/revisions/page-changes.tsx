import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Beside } from '#components/admin/revisions/beside.tsx'
import { BlockRow } from '#components/admin/revisions/block-difference.tsx'
import { Runs } from '#components/admin/revisions/runs.tsx'
import { stretchesOf } from '#components/admin/revisions/stretches.ts'
import type { ComparedPages } from '#domain/pages/types.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'

/** Everything that differs between two revisions: name, address, description, the text. */
export async function PageChanges({ compared, locale }: { compared: ComparedPages; locale: Locale }) {
  const { t, locale: own } = await deskWords()
  const { from, to, fields, blocks, pictures } = compared
  const changed = fields.filter((one) => one.changed)
  const isSame = ({ state, moved }: (typeof blocks)[number]) => state === 'same' && !moved
  const isTextSame = blocks.every(isSame)
  return (
    <Section id="changes" title={t('desk.pages.revisions.compared', { from: from.number, to: to.number })}>
      {changed.length === 0 && isTextSame && (
        <EmptyState title={t('desk.revisions.compare.nothing')}>
          {t('desk.revisions.compare.nothingLead')}
        </EmptyState>
      )}
      {changed.length > 0 && (
        <dl className="difference-fields">
          {changed.map(({ field, runs }) => (
            <div key={field} className="is-changed">
              <dt>{t(`desk.pages.revisions.fields.${field}`)}</dt>
              <dd>
                <Beside
                  from={<Runs runs={runs} without="added" t={t} />}
                  to={<Runs runs={runs} without="removed" t={t} />}
                  inOne={<Runs runs={runs} t={t} />}
                  t={t}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!isTextSame && (
        <ol className="difference-text" lang={localeTag(locale)}>
          {stretchesOf(blocks, isSame).map((stretch, at) =>
            'hidden' in stretch ? (
              <li key={at} className="difference-hidden" lang={localeTag(own)}>
                {t('desk.revisions.compare.hidden', { n: stretch.hidden })}
              </li>
            ) : (
              stretch.shown.map((block, place) => (
                <BlockRow key={`${at} ${place}`} block={block} pictures={pictures} t={t} />
              ))
            ),
          )}
        </ol>
      )}
    </Section>
  )
}
