import { nameIn } from '#components/admin/articles/choices.ts'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { LackingTable } from '#components/admin/translations/lacking-table.tsx'
import { LaggingTable } from '#components/admin/translations/lagging-table.tsx'
import { TranslationFilters } from '#components/admin/translations/translation-filters.tsx'
import { sectionsUnder } from '#domain/sections/under.ts'
import { listSections } from '#domain/sections/desk.ts'
import { listLacking, listLagging } from '#domain/translations/desk.ts'
import { translationsPath } from '#i18n/desk-work-paths.ts'
import { readCursor } from '#lib/cursor.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'

/** Rows on a page. */
const SHOWN = 40

export const generateMetadata = () => titled((t) => t('desk.translations.list.title'))

/** What one language has and another has not, and which translations their sources have left behind. */
export default function TranslationsPage({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    const words = await deskWords()
    const { t } = words
    const list = (await asked(searchParams, 'list')) === 'lacking' ? 'lacking' : 'lagging'
    const query = {
      locale: (await asked(searchParams, 'locale')) || undefined,
      section: (await asked(searchParams, 'section')) || undefined,
      drafts: list === 'lacking' ? (await asked(searchParams, 'drafts')) || undefined : undefined,
    }
    const cursor = await asked(searchParams, 'after')
    // Any other text begins at the beginning.
    const after = cursor !== undefined && readCursor(cursor) ? cursor : undefined
    const sections = await listSections(at.actor)
    const filter = {
      locale: query.locale,
      ...(query.section && { sections: sectionsUnder(sections, Number(query.section)) }),
    }
    const names = new Map(sections.map((one) => [one.id, nameIn(one, words.locale)]))
    const page = { limit: SHOWN, after }
    const shared = { sections: names, now: deskRequest().now, ...words }
    const isNarrowed = query.locale !== undefined || query.section !== undefined || after !== undefined
    const shown = list === 'lagging' ? await laggingOf() : await lackingOf()
    const here = { ...query, list }
    return (
      <Desk at={at} wide>
        <PageHead title={t('desk.translations.list.title')} lead={t('desk.translations.list.lead')} />
        <Tabs
          label={t('desk.translations.list.tabs')}
          tabs={(['lagging', 'lacking'] as const).map((one) => ({
            href: translationsPath({
              ...query,
              drafts: undefined,
              list: one === 'lagging' ? undefined : one,
            }),
            label: t(`desk.translations.list.${one}`),
            current: one === list,
          }))}
        />
        <TranslationFilters list={list} asked={query} sections={sections} t={t} locale={words.locale} />
        {shown.table ?? (
          <EmptyState
            title={
              shown.next !== null
                ? t('desk.translations.list.more')
                : isNarrowed
                  ? t('desk.translations.list.noMatch')
                  : t(
                      list === 'lagging'
                        ? 'desk.translations.list.noLagging'
                        : 'desk.translations.list.noLacking',
                    )
            }
          >
            {!isNarrowed &&
              t(
                list === 'lagging'
                  ? 'desk.translations.list.noLaggingLead'
                  : 'desk.translations.list.noLackingLead',
              )}
          </EmptyState>
        )}
        <Pager
          label={t('desk.translations.list.pages')}
          {...(after !== undefined && {
            first: { href: translationsPath(here), label: t('desk.translations.list.first') },
          })}
          {...(shown.next !== null && {
            next: {
              href: translationsPath({ ...here, after: shown.next }),
              label: t('desk.translations.list.next'),
            },
          })}
        />
      </Desk>
    )

    async function laggingOf() {
      const { rows, next } = await listLagging(at.actor, filter, page)
      return { next, table: rows.length > 0 ? <LaggingTable rows={rows} {...shared} /> : null }
    }

    async function lackingOf() {
      const { rows, next } = await listLacking(
        at.actor,
        { ...filter, drafts: query.drafts !== undefined },
        page,
      )
      return { next, table: rows.length > 0 ? <LackingTable rows={rows} {...shared} /> : null }
    }
  })
}
