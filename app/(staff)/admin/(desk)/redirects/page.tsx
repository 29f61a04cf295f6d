import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { DataTable } from '#components/admin/kit/data-table.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Icon } from '#components/admin/kit/icon.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { may } from '#domain/actor.ts'
import { listRedirects } from '#domain/addresses/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { redirectsExportPath, redirectsImportPath, redirectsPath } from '#i18n/desk-site-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { add, remove } from './actions.ts'
import { REMOVE, RedirectActions } from './redirect-actions.tsx'

/** Rows on a page. */
const SHOWN = 50
/** Longest that is looked for, as addresses are. */
const LONGEST = 2000

export const generateMetadata = () => titled((t) => t('desk.redirects.title'))

/** Addresses of the old site and where they lead. */
export default function Redirects({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit')) throw new Forbidden('taxonomy:edit')
    const text = ((await asked(searchParams, 'text')) ?? '').replaceAll('\0', '').slice(0, LONGEST)
    const after = ((await asked(searchParams, 'after')) ?? '').replaceAll('\0', '').slice(0, LONGEST)
    const found = await listRedirects(at.actor, { text, after, limit: SHOWN + 1 })
    const rows = found.slice(0, SHOWN)
    const { t } = await deskWords()
    return (
      <Desk at={at} wide>
        <PageHead
          title={t('desk.redirects.title')}
          lead={t('desk.redirects.lead')}
          actions={
            <>
              <ButtonLink href={redirectsImportPath()}>{t('desk.redirects.import.open')}</ButtonLink>
              <form method="post" action={redirectsExportPath()}>
                <button type="submit" className="button is-plain">
                  <Icon name="download" />
                  {t('desk.redirects.export')}
                </button>
              </form>
            </>
          }
        />
        <Section id="add" title={t('desk.redirects.add.title')} lead={t('desk.redirects.add.lead')} beside>
          <ActionForm action={add} label={t('desk.redirects.add.title')}>
            <Field
              name="from"
              label={t('desk.redirects.from')}
              hint={t('desk.redirects.add.fromHint')}
              autoComplete="off"
              spellCheck={false}
              required
            />
            <Field
              name="to"
              label={t('desk.redirects.to')}
              hint={t('desk.redirects.add.toHint')}
              autoComplete="off"
              spellCheck={false}
              required
            />
            <Submit pending={t('desk.forms.saving')}>{t('desk.redirects.add.send')}</Submit>
          </ActionForm>
        </Section>
        <Section id="all" title={t('desk.redirects.all')}>
          <form method="get" className="filters" action={redirectsPath()}>
            <Field
              type="search"
              name="text"
              label={t('desk.redirects.search')}
              hint={t('desk.redirects.searchHint')}
              defaultValue={text}
            />
            <button type="submit" className="button is-plain">
              {t('desk.redirects.find')}
            </button>
          </form>
          {rows.length === 0 ? (
            <EmptyState
              title={t(text === '' ? 'desk.redirects.none' : 'desk.redirects.notFound')}
              actions={text !== '' && <a href={redirectsPath()}>{t('desk.redirects.showAll')}</a>}
            >
              {t(text === '' ? 'desk.redirects.noneHint' : 'desk.redirects.notFoundHint')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('desk.redirects.all')}
              rows={rows}
              keyOf={({ from }) => from}
              columns={[
                {
                  label: t('desk.redirects.from'),
                  as: 'name',
                  cell: ({ from }) => <span className="redirect-address">{from}</span>,
                },
                {
                  label: t('desk.redirects.to'),
                  cell: ({ to }) => <span className="redirect-address">{to}</span>,
                },
                {
                  label: t('desk.redirects.change'),
                  as: 'actions',
                  cell: (redirect) => <RedirectActions redirect={redirect} />,
                },
              ]}
            />
          )}
          <ActionForm
            action={remove}
            id={REMOVE}
            className="form is-answer"
            label={t('desk.redirects.remove')}
          />
          <Pager
            label={t('desk.redirects.pages')}
            {...(after !== '' && {
              first: { href: redirectsPath({ text }), label: t('desk.redirects.first') },
            })}
            {...(found.length > SHOWN && {
              next: {
                href: redirectsPath({ text, after: rows.at(-1)!.from }),
                label: t('desk.redirects.more'),
              },
            })}
          />
        </Section>
      </Desk>
    )
  })
}
