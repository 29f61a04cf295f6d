import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { DataTable } from '#components/admin/kit/data-table.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { PageOrder } from '#components/admin/pages/page-order.tsx'
import { may } from '#domain/actor.ts'
import { listPageNames } from '#domain/pages/desk.ts'
import type { ListedPage } from '#domain/pages/types.ts'
import { pageDeskPath, pagesPath } from '#i18n/desk-site-paths.ts'
import { languageIn, localeCodes, localeFacts, localeTag } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { move } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.pages.title'))

/** The form of the order is not the rows': what it says must outlive them. */
const ORDER = 'order'

/** Standing pages in their order, each with its languages; or those that were put away. */
export default function StandingPages({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    const isArchive = (await asked(searchParams, 'list')) === 'archived'
    const pages = await listPageNames(at.actor, isArchive)
    const { t, locale } = await deskWords()
    const mayMove = may(at.actor, 'article:publish') && !isArchive
    const nameOf = ({ texts, id }: ListedPage) =>
      (texts[locale] ?? Object.values(texts)[0])?.name ?? t('desk.pages.list.nameless', { id })
    const order = pages.map(({ id }) => id)
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.pages.title')}
          lead={t('desk.pages.lead')}
          actions={
            <ButtonLink href={pageDeskPath('new', locale)} tone="primary" icon="add">
              {t('desk.pages.new')}
            </ButtonLink>
          }
        />
        <Tabs
          label={t('desk.pages.title')}
          tabs={[
            { href: pagesPath(), label: t('desk.pages.list.inUse'), current: !isArchive },
            {
              href: `${pagesPath()}?list=archived`,
              label: t('desk.pages.list.archived'),
              current: isArchive,
            },
          ]}
        />
        {pages.length === 0 ? (
          <EmptyState title={t(isArchive ? 'desk.pages.list.noneArchived' : 'desk.pages.list.none')}>
            {t(isArchive ? 'desk.pages.list.noneArchivedHint' : 'desk.pages.list.noneHint')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('desk.pages.title')}
            rows={pages}
            keyOf={({ id }) => id}
            columns={[
              {
                label: t('desk.pages.list.name'),
                as: 'name',
                cell: (page) => <a href={pageDeskPath(page.id, firstOf(page, locale))}>{nameOf(page)}</a>,
              },
              {
                label: t('desk.pages.list.languages'),
                cell: (page) => (
                  <span className="page-languages">
                    {localeCodes.map((code) => (
                      <a
                        key={code}
                        href={pageDeskPath(page.id, code)}
                        lang={page.texts[code] && localeTag(code)}
                      >
                        {page.texts[code]
                          ? localeFacts(code).name
                          : t('desk.pages.list.write', { language: languageIn(locale, code) })}
                        <span className="hidden-label" lang={localeTag(locale)}>
                          {' '}
                          {nameOf(page)}
                        </span>
                      </a>
                    ))}
                  </span>
                ),
              },
              {
                label: t('desk.pages.list.footer'),
                cell: ({ inFooter }) =>
                  inFooter ? (
                    <Tag tone="done">{t('desk.pages.list.inFooter')}</Tag>
                  ) : (
                    t('desk.pages.list.notInFooter')
                  ),
              },
              ...(mayMove
                ? [
                    {
                      label: t('desk.pages.list.order'),
                      as: 'actions' as const,
                      cell: (page: ListedPage) => (
                        <PageOrder form={ORDER} order={order} id={page.id} name={nameOf(page)} t={t} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {mayMove && (
          <ActionForm action={move} id={ORDER} className="form is-answer" label={t('desk.pages.list.order')}>
            <input type="hidden" name="seen" value={order.join()} />
          </ActionForm>
        )}
      </Desk>
    )
  })
}

/** The language a page is opened in: one's own, else the first it is written in. */
function firstOf({ texts }: ListedPage, own: string): string {
  return texts[own] ? own : (Object.keys(texts)[0] ?? own)
}
