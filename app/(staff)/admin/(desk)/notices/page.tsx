import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { NoticeList } from '#components/admin/notices/notice-list.tsx'
import { listNotices } from '#domain/notices/desk.ts'
import { noticeLists, type NoticeItem } from '#domain/notices/types.ts'
import { accountPath } from '#i18n/desk-paths.ts'
import { noticesPath } from '#i18n/desk-work-paths.ts'
import { readCursor } from '#lib/cursor.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { markRead } from './actions.ts'

/** Notices on a page. */
const SHOWN = 50
/** The form that marks one is not the row's: what it says must outlive the row. */
const ONE = 'read-notice'

export const generateMetadata = () => titled((t) => t('desk.notices.title'))

/** What whoever is here is told: first what they have not read. */
export default function NoticesPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => noticesPage(at, searchParams))
}

async function noticesPage(at: AtDesk, query: Query) {
  const { t, locale, timeZone } = await deskWords()
  const wanted = await asked(query, 'list')
  const list = noticeLists.find((one) => one === wanted) ?? 'unread'
  const place = await asked(query, 'after')
  // Any other text begins at the beginning.
  const after = place !== undefined && readCursor(place) ? place : undefined
  const { notices, next } = await listNotices(at.actor, list, { limit: SHOWN, after })
  const newest = notices.find(({ isRead }) => !isRead)
  const listPath = (more: Record<string, string> = {}) =>
    noticesPath({ ...(list !== 'unread' && { list }), ...more })
  const markOne = ({ id, article }: NoticeItem) => (
    <button
      type="submit"
      form={ONE}
      name="id"
      value={id}
      className="button is-quiet"
      aria-label={t('desk.notices.readOf', { headline: article.headline || t('desk.notices.untitled') })}
    >
      {t('desk.notices.read')}
    </button>
  )
  return (
    <Desk at={at}>
      <PageHead
        title={t('desk.notices.title')}
        lead={t('desk.notices.lead')}
        actions={
          <ButtonLink tone="quiet" href={`${accountPath()}#notices`}>
            {t('desk.notices.mailSettings')}
          </ButtonLink>
        }
      />
      <Tabs
        label={t('desk.notices.title')}
        tabs={noticeLists.map((one) => ({
          href: noticesPath(one === 'unread' ? {} : { list: one }),
          label: t(`desk.notices.lists.${one}`),
          current: one === list,
        }))}
      />
      {newest && after === undefined && (
        <ActionForm action={markRead} label={t('desk.notices.readAll')}>
          <input type="hidden" name="until" value={newest.id} />
          <Submit tone="plain" pending={t('desk.notices.reading')}>
            {t('desk.notices.readAll')}
          </Submit>
        </ActionForm>
      )}
      {notices.length === 0 ? (
        <EmptyState
          title={t(`desk.notices.none.${list}`)}
          actions={
            list === 'unread' && (
              <a className="button is-plain" href={noticesPath({ list: 'all' })}>
                {t('desk.notices.showAll')}
              </a>
            )
          }
        >
          {t(`desk.notices.noneHint.${list}`)}
        </EmptyState>
      ) : (
        <NoticeList {...{ notices, t, locale, timeZone }} actions={markOne} />
      )}
      <ActionForm action={markRead} id={ONE} className="form is-answer" label={t('desk.notices.read')} />
      <Pager
        label={t('desk.notices.pages')}
        {...(after !== undefined && { first: { href: listPath(), label: t('desk.notices.first') } })}
        {...(next !== null && { next: { href: listPath({ after: next }), label: t('desk.notices.more') } })}
      />
    </Desk>
  )
}
