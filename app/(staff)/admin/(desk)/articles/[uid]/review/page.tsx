import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { PastRounds } from '#components/admin/reviews/past-rounds.tsx'
import { readAssignment } from '#domain/articles/desk.ts'
import { readReview } from '#domain/reviews/desk.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { Assign } from './assign.tsx'
import { Decide } from './decide.tsx'
import { deeds } from './done.ts'
import { HandIn } from './hand-in.tsx'
import { Reading } from './reading.tsx'
import { Steps } from './steps.tsx'

export const generateMetadata = () => titled((t) => t('desk.reviews.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** Where an article is reviewed: its steps, what there is to read, the decision, and who has it to write. */
export default function ReviewPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { uid } = await params
    const review = await readReview(at.actor, uid)
    const assignment = await readAssignment(at.actor, uid)
    const done = await asked(searchParams, 'done')
    const deed = deeds.find((one) => one === done)
    const words = await deskWords()
    const { t } = words
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.reviews.title')}
          lead={
            <InLanguage locale={review.locale}>{review.headline || t('desk.reviews.untitled')}</InLanguage>
          }
          up={{ href: workPath(uid), label: t('desk.reviews.back') }}
        />
        <div role="status">
          {deed && (
            <Notice tone="done">
              <p>{t(`desk.reviews.done.${deed}`)}</p>
            </Notice>
          )}
        </div>
        <Steps review={review} />
        <Reading review={review} />
        <HandIn review={review} />
        <Decide review={review} />
        <Assign review={review} assignment={assignment} />
        {review.past.length > 0 && (
          <Section id="past" title={t('desk.reviews.past.title')}>
            <PastRounds uid={uid} rounds={review.past} {...words} />
          </Section>
        )}
      </Desk>
    )
  })
}
