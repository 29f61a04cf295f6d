import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { RevisionList } from '#components/admin/revisions/revision-list.tsx'
import { listRevisions } from '#domain/revisions/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { comparePath, revisionsPath, workPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'

export const generateMetadata = () => titled((t) => t('desk.revisions.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** What has happened to an article's content, and when. */
export default function RevisionsPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { uid } = await params
    const before = await asked(searchParams, 'before')
    const isLater = before !== undefined && /^[1-9]\d{0,8}$/.test(before)
    const list = await listRevisions(at.actor, uid, isLater ? Number(before) : undefined)
    const { t, locale, timeZone } = await deskWords()
    const { work, newest } = list
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.revisions.title')}
          lead={<InLanguage locale={list.locale}>{list.headline || t('desk.revisions.untitled')}</InLanguage>}
          up={{ href: workPath(uid), label: t('desk.revisions.back') }}
        />
        {work && !isLater && (
          <Notice title={t('desk.revisions.unsaved.title')}>
            <p>
              {t('desk.revisions.unsaved.lead', {
                name: work.by,
                time: formatMoment(work.at, locale, timeZone),
              })}
            </p>
            <ButtonLink href={comparePath(uid, newest, 'work')}>
              {t('desk.revisions.unsaved.show')}
            </ButtonLink>
          </Notice>
        )}
        <RevisionList uid={uid} revisions={list.revisions} t={t} locale={locale} timeZone={timeZone} />
        <Pager
          label={t('desk.revisions.pages')}
          {...(isLater && { first: { href: revisionsPath(uid), label: t('desk.revisions.newest') } })}
          {...(list.next !== null && {
            next: { href: revisionsPath(uid, list.next), label: t('desk.revisions.older') },
          })}
        />
      </Desk>
    )
  })
}
