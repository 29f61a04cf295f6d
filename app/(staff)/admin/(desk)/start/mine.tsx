import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { myWorkPath, reviewPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { Headline } from './headline.tsx'
import type { Start } from './read.ts'

/** What somebody else waits for: sent back, to be reviewed, assigned. */
export async function Mine({ mine, now }: Pick<Start, 'mine' | 'now'>) {
  const { t, locale, timeZone } = await deskWords()
  const { sentBack, toReview, assigned, isMore } = mine
  const due = (at: number | null) => {
    if (at === null) return null
    const time = formatMoment(at, locale, timeZone)
    return at < now ? (
      <Tag tone="danger">{t('desk.start.mine.overdue', { time })}</Tag>
    ) : (
      t('desk.start.mine.due', { time })
    )
  }
  const rows = [
    ...sentBack.map(({ article, by, note }) => ({
      key: `back ${article.uid}`,
      title: <Headline {...article} href={workPath(article.uid)} />,
      state: <Tag tone="danger">{t('desk.start.mine.sentBack')}</Tag>,
      about: t('desk.start.mine.sentBackBy', { name: by, note }),
    })),
    ...toReview.map((one) => ({
      key: `review ${one.uid}`,
      title: <Headline {...one} href={reviewPath(one.uid)} />,
      state: (
        <Tag tone="accent">
          {t('desk.start.mine.toReview', {
            stage: t(`desk.reviews.stage.${one.kind}${one.step as 1 | 2 | 3}`),
          })}
        </Tag>
      ),
      about: due(one.dueAt),
    })),
    ...assigned.map((article) => ({
      key: `mine ${article.uid}`,
      title: <Headline {...article} href={workPath(article.uid)} />,
      state: <Tag tone="warning">{t('desk.start.mine.assigned')}</Tag>,
      about: due(article.dueAt),
    })),
  ]
  return (
    <Section id="mine" title={t('desk.start.mine.title')}>
      {rows.length === 0 ? (
        <EmptyState title={t('desk.start.mine.none')}>{t('desk.start.mine.noneHint')}</EmptyState>
      ) : (
        <>
          <Rows label={t('desk.start.mine.title')} rows={rows} />
          <ButtonLink href={myWorkPath()} tone="quiet">
            {t(isMore ? 'desk.start.mine.more' : 'desk.start.mine.all')}
          </ButtonLink>
        </>
      )}
    </Section>
  )
}
