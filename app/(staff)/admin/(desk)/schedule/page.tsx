import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { ScheduleClock } from '#components/admin/schedules/clock.tsx'
import { OverTable } from '#components/admin/schedules/over-table.tsx'
import { WaitingTable } from '#components/admin/schedules/waiting-table.tsx'
import { countFailed, lastLook, listSchedules } from '#domain/schedules/desk.ts'
import { scheduleLists } from '#domain/schedules/types.ts'
import { articlesPath, schedulePath } from '#i18n/desk-article-paths.ts'
import { readCursor } from '#lib/cursor.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { cancel } from './actions.ts'
import { CANCEL, RowActions } from './row-actions.tsx'

/** Rows on a page. */
const SHOWN = 50
/** How long a failure is pointed out, in milliseconds: a week. */
const RECENT = 7 * 24 * 3_600_000

export const generateMetadata = () => titled((t) => t('desk.schedule.title'))

/** What goes out by itself: what waits, what became of the rest, and whether the clock is looked at. */
export default function SchedulePage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => schedulePage(at, searchParams))
}

async function schedulePage(at: AtDesk, query: Query) {
  const { t, locale, timeZone, sentence } = await deskWords()
  const { now } = deskRequest()
  const wanted = await asked(query, 'list')
  const list = scheduleLists.find((one) => one === wanted) ?? 'waiting'
  const place = await asked(query, 'after')
  // Any other text begins at the beginning.
  const after = place !== undefined && readCursor(place) ? place : undefined
  const { schedules: items, next } = await listSchedules(at.actor, list, { limit: SHOWN, after })
  const failed = await countFailed(at.actor, now - RECENT)
  const shared = { items, t, locale, timeZone }
  const listPath = (more: Record<string, string> = {}) =>
    schedulePath({ ...(list !== 'waiting' && { list }), ...more })
  return (
    <Desk at={at} wide>
      <PageHead title={t('desk.schedule.title')} lead={t('desk.schedule.lead')} />
      {failed > 0 && list !== 'failed' && (
        <Notice tone="danger">
          <p>
            {t('desk.schedule.failedLately', { failed })}{' '}
            <a href={schedulePath({ list: 'failed' })}>{t('desk.schedule.showFailed')}</a>
          </p>
        </Notice>
      )}
      <ScheduleClock {...{ t, locale, timeZone, now, lookedAt: await lastLook(at.actor) }} />
      <Tabs
        label={t('desk.schedule.title')}
        tabs={scheduleLists.map((one) => ({
          href: schedulePath(one === 'waiting' ? {} : { list: one }),
          label: t(`desk.schedule.lists.${one}`),
          current: one === list,
        }))}
      />
      {items.length === 0 && (
        <EmptyState
          title={t(`desk.schedule.empty.${list}`)}
          actions={
            list === 'waiting' && (
              <a className="button is-plain" href={articlesPath()}>
                {t('desk.schedule.toArticles')}
              </a>
            )
          }
        >
          {t(`desk.schedule.emptyHint.${list}`)}
        </EmptyState>
      )}
      {items.length > 0 && list === 'failed' && (
        <Notice>
          <p>{t('desk.schedule.mend')}</p>
        </Notice>
      )}
      {items.length > 0 &&
        (list === 'waiting' ? (
          <WaitingTable
            {...shared}
            now={now}
            actions={(item) => item.mayChange && <RowActions item={item} />}
          />
        ) : (
          <OverTable {...shared} list={list} reason={sentence} />
        ))}
      {list === 'waiting' && (
        <ActionForm
          action={cancel}
          id={CANCEL}
          className="form is-answer"
          label={t('desk.schedule.cancel')}
        />
      )}
      <Pager
        label={t('desk.schedule.pages')}
        {...(after !== undefined && { first: { href: listPath(), label: t('desk.schedule.first') } })}
        {...(next !== null && { next: { href: listPath({ after: next }), label: t('desk.schedule.more') } })}
      />
    </Desk>
  )
}
