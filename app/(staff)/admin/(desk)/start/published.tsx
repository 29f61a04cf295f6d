import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { workPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { Headline } from './headline.tsx'
import type { Start } from './read.ts'

/** What came out last, and how often it was read. */
export async function JustPublished({ published, now }: Pick<Start, 'published' | 'now'>) {
  const { t, locale, timeZone } = await deskWords()
  return (
    <Section id="published" title={t('desk.start.published.title')}>
      {published.length === 0 ? (
        <EmptyState title={t('desk.start.published.none')}>{t('desk.start.published.noneHint')}</EmptyState>
      ) : (
        <Rows
          label={t('desk.start.published.title')}
          rows={published.map((one) => ({
            key: one.uid,
            title: <Headline {...one} href={workPath(one.uid)} />,
            about: (
              <>
                <Moment at={one.at} as="short" {...{ now, locale, timeZone }} />
                {' · '}
                {t('desk.start.published.readings', { count: one.readings })}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}
