import { ThreadText } from '#components/admin/comments/thread-text.tsx'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { readDiscussion, readParts } from '#domain/comments/desk.ts'
import type { Discussion, Thread } from '#domain/comments/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { settle } from './actions.ts'
import { NewComment } from './new-comment.tsx'
import { SETTLE, ThreadForms } from './thread-forms.tsx'

export const generateMetadata = () => titled((t) => t('desk.comments.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** What the newsroom says about an article, without the editor: to be read, printed and answered. */
export default function CommentsPage({ params, searchParams }: Props) {
  return guarded(async (at) => commentsPage(at, (await params).uid, searchParams))
}

async function commentsPage(at: AtDesk, uid: string, query: Query) {
  const { t } = await deskWords()
  const discussion = await readDiscussion(at.actor, uid)
  const parts = discussion.may.comment ? await readParts(at.actor, uid) : []
  const part = await asked(query, 'part')
  const { threads, headline, locale } = discussion
  const open = threads.filter(({ state, where }) => state === 'open' && where !== 'gone')
  const gone = threads.filter(({ state, where }) => state === 'open' && where === 'gone')
  const settled = threads.filter(({ state }) => state !== 'open')
  return (
    <Desk at={at}>
      <PageHead
        title={t('desk.comments.title')}
        lead={<InLanguage locale={locale}>{headline || t('desk.comments.untitled')}</InLanguage>}
        up={{ href: workPath(uid), label: t('desk.comments.back') }}
      />
      <p className="field-hint">{t('desk.comments.lead')}</p>
      <ActionForm action={settle} id={SETTLE} className="form is-answer" label={t('desk.comments.title')} />
      {open.length + gone.length === 0 && (
        <EmptyState title={settled.length === 0 ? t('desk.comments.none') : t('desk.comments.noneOpen')}>
          {discussion.may.comment ? t('desk.comments.nonePage') : t('desk.comments.noneReads')}
        </EmptyState>
      )}
      {open.length > 0 && (
        <Section id="open" title={t('desk.comments.lists.open')}>
          {await threadList(open, discussion)}
        </Section>
      )}
      {gone.length > 0 && (
        <Section id="gone" title={t('desk.comments.lists.gone')} lead={t('desk.comments.lists.goneHint')}>
          {await threadList(gone, discussion)}
        </Section>
      )}
      {discussion.may.comment && (
        <NewComment {...{ uid, locale, parts }} chosen={parts.find(({ blockId }) => blockId === part)} />
      )}
      {settled.length > 0 && (
        <Section id="settled" title={t('desk.comments.lists.settled', { n: settled.length })}>
          {await threadList(settled, discussion)}
        </Section>
      )}
    </Desk>
  )
}

async function threadList(threads: readonly Thread[], discussion: Discussion) {
  const { locale, timeZone } = await deskWords()
  const words = messages[locale].desk.comments
  const lang = localeTag(discussion.locale as Locale)
  return (
    <ol className="comments is-page">
      {threads.map((thread) => (
        <li key={thread.uid} className="comment" id={`thread-${thread.uid}`}>
          <ThreadText
            {...{ thread, lang, words }}
            time={(at) => formatMoment(at, locale, timeZone)}
            about={(quote) =>
              thread.where === 'text' ? (
                <a
                  className="comment-quote"
                  href={`${workPath(discussion.uid)}#block-${thread.blockId}`}
                  title={words.go}
                  lang={lang}
                >
                  {quote}
                </a>
              ) : (
                <p className="comment-quote" lang={thread.where === 'gone' ? lang : undefined}>
                  {quote}
                </p>
              )
            }
          />
          <ThreadForms thread={thread} discussion={discussion} />
        </li>
      ))}
    </ol>
  )
}
