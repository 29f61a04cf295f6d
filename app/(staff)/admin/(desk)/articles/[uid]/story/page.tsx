import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { findToJoin, readStory } from '#domain/stories/desk.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { Bases } from './bases.tsx'
import { JoinPart } from './join-part.tsx'
import { Versions } from './versions.tsx'

export const generateMetadata = () => titled((t) => t('desk.translations.story.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** The language versions of an article's story: what translates what, joined and parted. */
export default function StoryPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { uid } = await params
    const { now } = deskRequest()
    const story = await readStory(at.actor, uid)
    const text = (await asked(searchParams, 'text'))?.slice(0, 400)
    const found = text === undefined ? null : await findToJoin(at.actor, uid, text)
    const opened = await openWork(at.actor, uid, now)
    const { t, locale, timeZone } = await deskWords()
    const own = story.versions.find((version) => version.uid === uid)!
    const holds = story.embargoUntil !== null && story.embargoUntil > now
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.translations.story.title')}
          lead={<InLanguage locale={own.locale}>{own.headline || t('desk.editor.page.untitled')}</InLanguage>}
          up={{ href: workPath(uid), label: t('desk.translations.toText') }}
        />
        {holds && (
          <Notice tone="warning">
            <p>
              {t('desk.translations.story.embargo', {
                time: formatMoment(story.embargoUntil!, locale, timeZone),
              })}
            </p>
          </Notice>
        )}
        <Versions actor={at.actor} uid={uid} story={story} opened={opened} />
        <Bases story={story} />
        {story.mayChange && <JoinPart uid={uid} story={story} text={text} found={found} />}
      </Desk>
    )
  })
}
