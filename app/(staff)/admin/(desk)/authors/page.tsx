import { nameIn } from '#components/admin/articles/choices.ts'
import { AuthorTable } from '#components/admin/authors/author-table.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { may } from '#domain/actor.ts'
import { pageOfAuthors } from '#domain/authors/desk.ts'
import { authorStates } from '#domain/authors/types.ts'
import { findMedia } from '#domain/media/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { authorDeskPath, authorsPath } from '#i18n/desk-site-paths.ts'
import { rowNumber } from '#lib/row-number.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'

/** Rows on a page. */
const SHOWN = 50

export const generateMetadata = () => titled((t) => t('desk.authors.title'))

/** People with a page. */
export default function AuthorsPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => authorsPage(at, searchParams))
}

async function authorsPage(at: AtDesk, query: Query) {
  if (!may(at.actor, 'taxonomy:edit', 'anywhere')) throw new Forbidden('taxonomy:edit')
  const { t, locale } = await deskWords()
  const wanted = await asked(query, 'state')
  const state = authorStates.find((one) => one === wanted) ?? 'used'
  const text = ((await asked(query, 'text')) ?? '').trim().slice(0, 120)
  const after = rowNumber((await asked(query, 'after')) ?? '') || undefined
  const { authors, next } = await pageOfAuthors(at.actor, { state, text, locale, after, limit: SHOWN })
  const portraits = await findMedia(
    at.actor,
    authors.flatMap(({ portrait }) => portrait ?? []),
    locale,
  )
  const pathTo = (more: Record<string, string | undefined>) =>
    authorsPath({ ...(state !== 'used' && { state }), text: text || undefined, ...more })
  const isNew = state === 'used' && text === '' && after === undefined && authors.length === 0
  const add = may(at.actor, 'taxonomy:edit') && (
    <ButtonLink href={authorDeskPath('new')} tone="primary" icon="add">
      {t('desk.authors.add')}
    </ButtonLink>
  )
  return (
    <Desk at={at} wide>
      <PageHead title={t('desk.authors.title')} lead={t('desk.authors.lead')} actions={!isNew && add} />
      <Tabs
        label={t('desk.authors.title')}
        tabs={authorStates.map((one) => ({
          href: authorsPath(one === 'used' ? {} : { state: one }),
          label: t(`desk.authors.states.${one}`),
          current: one === state,
        }))}
      />
      {!isNew && (
        <form
          className="filters"
          action={authorsPath()}
          method="get"
          role="search"
          aria-label={t('desk.authors.find')}
        >
          {state !== 'used' && <input type="hidden" name="state" value={state} />}
          <Field
            name="text"
            type="search"
            label={t('desk.authors.text')}
            defaultValue={text}
            maxLength={120}
          />
          <div className="button-row">
            <button type="submit" className="button is-plain">
              {t('desk.authors.find')}
            </button>
          </div>
        </form>
      )}
      {authors.length === 0 ? (
        <EmptyState
          title={t(
            isNew ? 'desk.authors.none' : text === '' ? 'desk.authors.noneHere' : 'desk.authors.noneFound',
            { text },
          )}
          actions={isNew && add}
        >
          {t(isNew ? 'desk.authors.noneHint' : 'desk.authors.noneFoundHint')}
        </EmptyState>
      ) : (
        <AuthorTable
          authors={authors}
          portraits={new Map(portraits.map(({ uid, src }) => [uid, src]))}
          nameOf={(one) => nameIn(one, locale)}
          {...{ t, locale }}
        />
      )}
      <Pager
        label={t('desk.authors.pages')}
        {...(after !== undefined && { first: { href: pathTo({}), label: t('desk.authors.first') } })}
        {...(next !== null && {
          next: { href: pathTo({ after: String(next) }), label: t('desk.authors.more') },
        })}
      />
    </Desk>
  )
}
