import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { articlesPath, workPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { Headline } from './headline.tsx'
import type { Start } from './read.ts'

/** Where somebody left off. */
export async function Drafts({ drafts, now }: Pick<Start, 'drafts' | 'now'>) {
  const { t, locale, timeZone } = await deskWords()
  return (
    <Section id="drafts" title={t('desk.start.drafts.title')}>
      {drafts.length === 0 ? (
        <EmptyState title={t('desk.start.drafts.none')}>{t('desk.start.drafts.noneHint')}</EmptyState>
      ) : (
        <>
          <Rows
            label={t('desk.start.drafts.title')}
            rows={drafts.map((article) => ({
              key: article.uid,
              title: <Headline {...article} href={workPath(article.uid)} />,
              about: <Moment at={article.changedAt} as="short" {...{ now, locale, timeZone }} />,
            }))}
          />
          <ButtonLink href={articlesPath()} tone="quiet">
            {t('desk.start.drafts.all')}
          </ButtonLink>
        </>
      )}
    </Section>
  )
}
