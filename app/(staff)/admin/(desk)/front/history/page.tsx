import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { changeText } from '#components/admin/front/change-text.ts'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { listVersions } from '#domain/front/desk.ts'
import { listSections } from '#domain/sections/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { frontDeskPath, frontHistoryPath } from '#i18n/desk-site-paths.ts'
import { localeFacts } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { frontOf } from '../asked-front.ts'
import { restore } from './actions.ts'

/** Versions on a page. */
const SHOWN = 30
const RESTORE = 'restore-front'

export const generateMetadata = () => titled((t) => t('desk.front.past.title'))

/** Who changed a front page, and how; and back to any version of it. */
export default function FrontHistoryPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => historyPage(at, searchParams))
}

async function historyPage(at: AtDesk, query: Query) {
  const { t, locale: own, timeZone } = await deskWords()
  const { locale, locales } = frontOf(at.actor, await asked(query, 'locale'), own)
  const place = Number(await asked(query, 'before'))
  const before = Number.isSafeInteger(place) && place > 0 ? place : undefined
  const { versions, next } = await listVersions(at.actor, locale, { before, limit: SHOWN })
  const [newest] = (await listVersions(at.actor, locale, { limit: 1 })).versions
  const sections = await listSections(at.actor)
  const time = (instant: number) => formatMoment(instant, own, timeZone)
  const saying = {
    words: messages[own].desk.front,
    time,
    sectionName: (id: number) => {
      const section = sections.find((one) => one.id === id)
      return section ? nameIn(section, own) : String(id)
    },
  }
  return (
    <Desk at={at}>
      <PageHead
        title={t('desk.front.past.title')}
        lead={t('desk.front.past.lead')}
        up={{ href: frontDeskPath({ locale }), label: t('desk.front.past.back') }}
      />
      {locales.length > 1 && (
        <Tabs
          label={t('desk.front.languages')}
          tabs={locales.map((code) => ({
            href: frontHistoryPath({ locale: code }),
            label: localeFacts(code).name,
            current: code === locale,
          }))}
        />
      )}
      <ActionForm
        id={RESTORE}
        action={restore}
        className="form is-answer"
        label={t('desk.front.past.restore')}
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="version" value={newest?.version ?? 0} />
      </ActionForm>
      {versions.length === 0 ? (
        <EmptyState title={t('desk.front.past.empty')}>{t('desk.front.past.emptyHint')}</EmptyState>
      ) : (
        <Rows
          label={t('desk.front.past.title')}
          rows={versions.map(({ version, at: when, by, changes, placed, plans }) => ({
            key: version,
            title: t('desk.front.past.version', { version }),
            state: version === newest?.version && <Tag tone="done">{t('desk.front.past.current')}</Tag>,
            about: (
              <>
                {t('desk.front.board.by', { name: by.name, time: time(when) })} ·{' '}
                {t('desk.front.past.stood', { placed, plans })}
                {changes.map((change, number) => (
                  // Nothing is ever put between them.
                  <span className="front-change-line" key={number}>
                    {changeText(change, saying)}
                  </span>
                ))}
              </>
            ),
            actions: version !== newest?.version && (
              <button
                type="submit"
                form={RESTORE}
                name="to"
                value={version}
                className="button is-plain"
                aria-label={t('desk.front.past.restoreOf', { version })}
              >
                {t('desk.front.past.restore')}
              </button>
            ),
          }))}
        />
      )}
      <Pager
        label={t('desk.front.past.pages')}
        {...(before !== undefined && {
          first: { href: frontHistoryPath({ locale }), label: t('desk.front.past.newest') },
        })}
        {...(next !== null && {
          next: {
            href: frontHistoryPath({ locale, before: String(next) }),
            label: t('desk.front.past.older'),
          },
        })}
      />
    </Desk>
  )
}
