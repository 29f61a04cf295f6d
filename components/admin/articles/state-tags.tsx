import type { ListedArticle } from '#domain/articles/desk.ts'
import type { Translator } from '#i18n/translate.ts'
import { Tag } from '../kit/tag.tsx'

const liveTones = { none: 'plain', live: 'done', withdrawn: 'danger', expired: 'danger' } as const
const workTones = { draft: 'warning', in_review: 'accent', approved: 'accent', scheduled: 'accent' } as const

/** The two facts about an article: what readers have of it, and where the work in hand stands. */
export function StateTags({ article, t }: { article: ListedArticle; t: Translator }) {
  const { liveState, workState } = article
  return (
    <span className="article-state">
      <Tag tone={liveTones[liveState]}>{t(`desk.articles.live.${liveState}`)}</Tag>{' '}
      {workState && <Tag tone={workTones[workState]}>{t(`desk.articles.work.${workState}`)}</Tag>}
    </span>
  )
}
