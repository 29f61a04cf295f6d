import { Notice } from '#components/admin/kit/notice.tsx'
import { WorkDesk } from '#components/admin/work/work-desk.client.tsx'
import { openWork } from '#domain/working-copies/desk.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { makeTag } from './actions.ts'
import { frameOf } from './frame.ts'
import { lockOf } from './lock.tsx'
import { workWords } from './work-words.ts'

export const generateMetadata = () => titled((t) => t('desk.editor.page.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** Where an article is written, and read by whoever may not write it. */
export default function WorkPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { now } = deskRequest()
    const opened = await openWork(at.actor, (await params).uid, now)
    const frame = await frameOf(at, opened)
    const lock = await lockOf(opened, (await asked(searchParams, 'anyway')) !== undefined)
    const { t } = await deskWords()
    const { content, version, writeId, conflicts, updatedAt, present } = opened
    return (
      <Desk at={at} wide>
        <h1 className="hidden-label">
          {t('desk.editor.page.heading', { headline: content.headline || t('desk.editor.page.untitled') })}
        </h1>
        <noscript>
          <Notice tone="warning" title={t('desk.editor.page.noScripts')}>
            <p>{t('desk.editor.page.noScriptsLead')}</p>
            <p>
              <a href={articlesPath()}>{t('desk.editor.page.list')}</a>
            </p>
          </Notice>
        </noscript>
        <WorkDesk
          start={{
            frame,
            standing: {
              live: opened.liveState,
              work: opened.workState,
              trashed: opened.trashedAt !== null,
            },
            work: { content, version, writeId, conflicts },
            savedAt: updatedAt,
            others: present,
          }}
          words={await workWords()}
          now={now}
          lock={lock}
          onMakeTag={makeTag.bind(null, frame.locale)}
        />
      </Desk>
    )
  })
}
