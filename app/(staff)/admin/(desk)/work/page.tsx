import { PageHead } from '#components/admin/kit/page-head.tsx'
import { listNotices } from '#domain/notices/desk.ts'
import { listMyWriting } from '#domain/reviews/my-work.ts'
import { listToReview } from '#domain/reviews/waiting.ts'
import { may } from '#domain/actor.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { Assigned } from './assigned.tsx'
import { Comments } from './comments.tsx'
import { Drafts } from './drafts.tsx'
import { SentBack } from './sent-back.tsx'
import { ToReview } from './to-review.tsx'

/** Of what waits for a signature, on a page. */
const SHOWN = 30
/** Unread notices looked through for comments. */
const LOOKED_AT = 50

export const generateMetadata = () => titled((t) => t('desk.reviews.work.title'))

/** What somebody has to do: sign, mend, write, answer. */
export default function WorkPage({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    const after = await asked(searchParams, 'after')
    const isLater = after !== undefined && /^[1-9]\d{0,8}$/.test(after)
    const page = { limit: SHOWN, ...(isLater && { after: Number(after) }) }
    const isReviewer = may(at.actor, 'article:review', 'anywhere')
    const [toReview, writing, { notices }] = await Promise.all([
      listToReview(at.actor, page),
      listMyWriting(at.actor),
      listNotices(at.actor, 'unread', { limit: LOOKED_AT }),
    ])
    const { t } = await deskWords()
    const { uid } = at.person
    return (
      <Desk at={at}>
        <PageHead title={t('desk.reviews.work.title')} lead={t('desk.reviews.work.lead')} />
        {isReviewer && <ToReview {...toReview} isLater={isLater} />}
        <SentBack sentBack={writing.sentBack} />
        <Assigned uid={uid} assigned={writing.assigned} isMore={writing.isMore.assigned} />
        <Drafts uid={uid} drafts={writing.drafts} isMore={writing.isMore.drafts} />
        <Comments notices={notices.filter(({ kind }) => kind === 'commented')} />
      </Desk>
    )
  })
}
