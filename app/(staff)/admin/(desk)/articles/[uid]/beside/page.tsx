import { Notice } from '#components/admin/kit/notice.tsx'
import { BesideDesk } from '#components/admin/translations/beside-desk.client.tsx'
import { readBeside } from '#domain/translations/desk.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { storyPath } from '#i18n/desk-work-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { makeTag } from '../actions.ts'
import { frameOf } from '../frame.ts'
import { lockOf } from '../lock.tsx'
import { workWords } from '../work-words.ts'
import { NoSource } from './no-source.tsx'
import { sourceOf } from './source-of.tsx'

export const generateMetadata = () => titled((t) => t('desk.translations.beside.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** A translation is written beside its source, with what changed there since. */
export default function BesidePage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { now } = deskRequest()
    const { uid } = await params
    const opened = await openWork(at.actor, uid, now)
    const beside = await readBeside(at.actor, uid)
    const { t } = await deskWords()
    const headline = opened.content.headline || t('desk.editor.page.untitled')
    if (!beside) return <NoSource at={at} uid={uid} headline={headline} />
    const { content, version, writeId, conflicts, updatedAt, present } = opened
    const frame = await frameOf(at, opened)
    const source = await sourceOf(beside)
    const lock = await lockOf(opened, (await asked(searchParams, 'anyway')) !== undefined)
    return (
      <Desk at={at} wide>
        <h1 className="hidden-label">{t('desk.translations.beside.heading', { headline })}</h1>
        <noscript>
          <Notice tone="warning" title={t('desk.editor.page.noScripts')}>
            <p>{t('desk.editor.page.noScriptsLead')}</p>
            <p>
              <a href={storyPath(uid)}>{t('desk.translations.story.title')}</a>
            </p>
          </Notice>
        </noscript>
        <BesideDesk
          start={{
            frame: { ...frame, links: { ...frame.links, list: workPath(uid) } },
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
          source={source}
        />
      </Desk>
    )
  })
}
