import { nameIn } from '#components/admin/articles/choices.ts'
import { Field } from '#components/admin/form/field.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { TagTable } from '#components/admin/tags/tag-table.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { pageOfTags } from '#domain/tags/desk.ts'
import { tagStates } from '#domain/tags/types.ts'
import { tagDeskPath, tagsPath } from '#i18n/desk-site-paths.ts'
import { rowNumber } from '#lib/row-number.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'

/** Rows on a page. */
const SHOWN = 50

export const generateMetadata = () => titled((t) => t('desk.tags.title'))

/** What articles are about: there may be thousands, so they are looked for. */
export default function TagsPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => tagsPage(at, searchParams))
}

async function tagsPage(at: AtDesk, query: Query) {
  if (!may(at.actor, 'taxonomy:edit', 'anywhere')) throw new Forbidden('taxonomy:edit')
  const { t, locale } = await deskWords()
  const wanted = await asked(query, 'state')
  const state = tagStates.find((one) => one === wanted) ?? 'used'
  const text = ((await asked(query, 'text')) ?? '').trim().slice(0, 120)
  const after = rowNumber((await asked(query, 'after')) ?? '') || undefined
  const { tags, next } = await pageOfTags(at.actor, { state, text, locale, after, limit: SHOWN })
  const pathTo = (more: Record<string, string | undefined>) =>
    tagsPath({ ...(state !== 'used' && { state }), text: text || undefined, ...more })
  const isNew = state === 'used' && text === '' && after === undefined && tags.length === 0
  const add = may(at.actor, 'taxonomy:edit') && (
    <ButtonLink href={tagDeskPath('new')} tone="primary" icon="add">
      {t('desk.tags.add')}
    </ButtonLink>
  )
  return (
    <Desk at={at} wide>
      <PageHead title={t('desk.tags.title')} lead={t('desk.tags.lead')} actions={!isNew && add} />
      <Tabs
        label={t('desk.tags.title')}
        tabs={tagStates.map((one) => ({
          href: tagsPath(one === 'used' ? {} : { state: one }),
          label: t(`desk.tags.states.${one}`),
          current: one === state,
        }))}
      />
      {!isNew && (
        <form
          className="filters"
          action={tagsPath()}
          method="get"
          role="search"
          aria-label={t('desk.tags.find')}
        >
          {state !== 'used' && <input type="hidden" name="state" value={state} />}
          <Field name="text" type="search" label={t('desk.tags.text')} defaultValue={text} maxLength={120} />
          <div className="button-row">
            <button type="submit" className="button is-plain">
              {t('desk.tags.find')}
            </button>
          </div>
        </form>
      )}
      {tags.length === 0 ? (
        <EmptyState
          title={t(isNew ? 'desk.tags.none' : text === '' ? 'desk.tags.noneHere' : 'desk.tags.noneFound', {
            text,
          })}
          actions={isNew && add}
        >
          {t(isNew ? 'desk.tags.noneHint' : 'desk.tags.noneFoundHint')}
        </EmptyState>
      ) : (
        <TagTable
          tags={tags}
          nameOf={(one) => nameIn(one, locale)}
          {...{ t, locale }}
          isMerged={state === 'merged'}
        />
      )}
      <Pager
        label={t('desk.tags.pages')}
        {...(after !== undefined && { first: { href: pathTo({}), label: t('desk.tags.first') } })}
        {...(next !== null && {
          next: { href: pathTo({ after: String(next) }), label: t('desk.tags.more') },
        })}
      />
    </Desk>
  )
}
