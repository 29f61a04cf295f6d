import { StateTags } from '#components/admin/articles/state-tags.tsx'
import { headlineWords } from '#components/admin/articles/words.ts'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { listArticles } from '#domain/articles/desk.ts'
import { articlesPath, newArticlePath, workPath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** As many as are looked back at without the list. */
const SHOWN = 5

/** The articles somebody began that changed last: where they left off. */
export async function LatestArticles({ at: { person, actor } }: { at: AtDesk }) {
  const { t, locale, timeZone } = await deskWords()
  const { articles } = await listArticles(actor, { begunBy: person.uid }, { limit: SHOWN })
  const { now } = deskRequest()
  const begin = (
    <ButtonLink href={newArticlePath()} tone="primary" icon="add">
      {t('desk.articles.new')}
    </ButtonLink>
  )
  return (
    <Section id="latest" title={t('desk.articles.latest.title')} beside>
      {articles.length === 0 ? (
        <EmptyState title={t('desk.articles.latest.none')} actions={begin}>
          {t('desk.articles.latest.noneHint')}
        </EmptyState>
      ) : (
        <>
          <Rows
            label={t('desk.articles.latest.title')}
            rows={articles.map((article) => ({
              key: article.uid,
              title: <a href={workPath(article.uid)}>{headlineWords(t, article)}</a>,
              about: (
                <Moment at={article.changedAt} as="short" now={now} locale={locale} timeZone={timeZone} />
              ),
              actions: <StateTags article={article} t={t} />,
            }))}
          />
          <ButtonLink href={articlesPath()}>{t('desk.articles.latest.all')}</ButtonLink>
        </>
      )}
    </Section>
  )
}
