import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { PreviewFrame } from '#components/admin/previews/preview-frame.tsx'
import { readPreviewDesk } from '#domain/previews/desk.ts'
import { listRevisions } from '#domain/revisions/desk.ts'
import { deskPreviewPath, previewPath, workPath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { ShownChoice } from './shown-choice.tsx'

export const generateMetadata = () => titled((t) => t('desk.preview.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** An article as readers will see it, on a desktop and on a phone, and the links by which others see it. */
export default function PreviewPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { uid } = await params
    const revision = revisionOf(await asked(searchParams, 'revision'))
    const isPhone = (await asked(searchParams, 'width')) === 'phone'
    const about = await readPreviewDesk(at.actor, uid, deskRequest().now)
    const { revisions } = await listRevisions(at.actor, uid)
    const { t } = await deskWords()
    return (
      <Desk at={at} wide>
        <PageHead
          title={t('desk.preview.title')}
          lead={about.headline || t('desk.preview.untitled')}
          up={{ href: workPath(uid), label: t('desk.preview.back') }}
        />
        <ShownChoice uid={uid} revision={revision} isPhone={isPhone} revisions={revisions} />
        {revision === 0 ? (
          <EmptyState title={t('desk.preview.nothing.title')}>
            {t('desk.preview.nothing.revision')}
          </EmptyState>
        ) : (
          <PreviewFrame
            src={deskPreviewPath(uid, revision)}
            title={t('desk.preview.frame')}
            isPhone={isPhone}
            label={t('desk.preview.width')}
            alone={t('desk.preview.alone')}
            widths={[
              { href: previewPath(uid, revision), label: t('desk.preview.desktop'), current: !isPhone },
              { href: previewPath(uid, revision, 'phone'), label: t('desk.preview.phone'), current: isPhone },
            ]}
          />
        )}
        <PreviewLinks uid={uid} revision={revision || undefined} about={about} />
      </Desk>
    )
  })
}

/** @returns undefined for the working copy, 0 for what is no number of a revision */
function revisionOf(asked: string | undefined): number | undefined {
  if (asked === undefined || asked === '') return undefined
  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
}
