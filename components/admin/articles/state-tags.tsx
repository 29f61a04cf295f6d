import type { ListedArticle } from '#domain/articles/desk.ts'
import { reviewPath } from '#i18n/desk-work-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { Tag } from '../kit/tag.tsx'

const liveTones = { none: 'plain', live: 'done', withdrawn: 'danger', expired: 'danger' } as const
const workTones = { draft: 'warning', in_review: 'accent', approved: 'accent', scheduled: 'accent' } as const

type Standing = Pick<ListedArticle, 'uid' | 'liveState' | 'workState' | 'lag'>

/** States in which it stands on its own page who signed what. */
const REVIEWED: readonly Standing['workState'][] = ['in_review', 'approved']

/** The two facts about an article: what readers have of it, and where the work in hand stands; and whether what it translates has changed. */
export function StateTags({ article, t }: { article: Standing; t: Translator }) {
  const { uid, liveState, workState, lag } = article
  const work = workState && <Tag tone={workTones[workState]}>{t(`desk.articles.work.${workState}`)}</Tag>
  return (
    <span className="article-state">
      <Tag tone={liveTones[liveState]}>{t(`desk.articles.live.${liveState}`)}</Tag>{' '}
      {REVIEWED.includes(workState) ? <a href={reviewPath(uid)}>{work}</a> : work}{' '}
      {lag > 0 && <Tag tone="warning">{t('desk.translations.state.changed', { n: lag })}</Tag>}
    </span>
  )
}
