import { Notice } from '#components/admin/kit/notice.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { readStanding } from '#domain/articles/desk.ts'
import { readHistory } from '#domain/publications/desk.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { Changes } from './changes.tsx'
import { Checks } from './checks.tsx'
import { deeds } from './done.ts'
import { Embargo } from './embargo.tsx'
import { Expiry } from './expiry.tsx'
import { History } from './history.tsx'
import { NextSteps } from './next-steps.tsx'
import { Publish } from './publish.tsx'
import { StandingFacts } from './standing-facts.tsx'
import { Submit } from './submit.tsx'
import { Trash } from './trash.tsx'
import { Withdraw } from './withdraw.tsx'

export const generateMetadata = () => titled((t) => t('desk.publishing.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** Where an article is checked, submitted, published, scheduled, corrected, withdrawn. */
export default function PublishingPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { uid } = await params
    const standing = await readStanding(at.actor, uid)
    const history = await readHistory(at.actor, uid)
    const done = await asked(searchParams, 'done')
    const deed = deeds.find((one) => one === done)
    const { t } = await deskWords()
    const parts = { standing }
    const isTrashed = standing.trashedAt !== null
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.publishing.title')}
          lead={
            <InLanguage locale={standing.locale}>
              {standing.work.headline || t('desk.publishing.untitled')}
            </InLanguage>
          }
          up={{ href: workPath(uid), label: t('desk.publishing.back') }}
        />
        <div role="status">
          {deed && (
            <Notice tone="done">
              <p>{t(`desk.publishing.done.${deed}`)}</p>
              {deed === 'published' && <NextSteps {...parts} actor={at.actor} />}
            </Notice>
          )}
        </div>
        <StandingFacts {...parts} />
        {!isTrashed && (
          <>
            <Changes {...parts} actor={at.actor} />
            <Checks {...parts} />
            <Publish {...parts} />
            <Submit {...parts} />
            <Withdraw {...parts} />
            <Expiry {...parts} />
            <Embargo {...parts} />
          </>
        )}
        <History {...parts} history={history} />
        <Trash {...parts} />
      </Desk>
    )
  })
}
