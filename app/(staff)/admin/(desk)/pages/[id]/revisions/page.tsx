import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { comparePages, listPageRevisions, openPage } from '#domain/pages/desk.ts'
import type { ListedPageRevision } from '#domain/pages/types.ts'
import { NotFound } from '#domain/refusal.ts'
import { formatMoment } from '#i18n/dates.ts'
import { pageDeskPath, pageRevisionsPath } from '#i18n/desk-site-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { askedLocale, askedPage } from '../../asked-page.ts'
import { PageChanges } from './page-changes.tsx'
import { PageRestore } from './page-restore.tsx'

export const generateMetadata = () => titled((t) => t('desk.pages.revisions.title'))

interface Props {
  params: Promise<{ id: string }>
  searchParams: Query
}

/** What has happened to a standing page in one language, and what differs between two of its revisions. */
export default function PageRevisions({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const id = askedPage((await params).id)
    const { t, locale: own, timeZone } = await deskWords()
    const locale = askedLocale(await asked(searchParams, 'locale'), own)
    const [from, to] = [await number(searchParams, 'from'), await number(searchParams, 'to')]
    const before = await number(searchParams, 'before')
    const page = await openPage(at.actor, id, locale)
    const list = await listPageRevisions(at.actor, { id, locale, before })
    const compared =
      from === undefined || to === undefined ? null : await comparePages(at.actor, { id, locale, from, to })
    const newest = page.text?.revision ?? 0
    const made = (one: ListedPageRevision) =>
      t('desk.pages.revisions.made', { name: one.by, time: formatMoment(one.at, own, timeZone) })
    return (
      <Desk at={at} wide>
        <PageHead
          title={t('desk.pages.revisions.title')}
          lead={page.text && <InLanguage locale={locale}>{page.text.content.name}</InLanguage>}
          up={{ href: pageDeskPath(id, locale), label: t('desk.pages.revisions.back') }}
        />
        {compared && <PageChanges compared={compared} locale={locale} />}
        {compared && page.mayWrite && compared.from.number !== newest && (
          <PageRestore {...{ id, locale, newest }} revision={compared.from.number} />
        )}
        {list.revisions.length === 0 ? (
          <EmptyState title={t('desk.pages.revisions.none')}>{t('desk.pages.revisions.noneLead')}</EmptyState>
        ) : (
          <Rows
            label={t('desk.pages.revisions.list')}
            rows={list.revisions.map((one) => ({
              key: one.number,
              title: t('desk.pages.revisions.number', { number: one.number }),
              about: made(one),
              state: one.number === newest && <Tag tone="done">{t('desk.pages.revisions.isLive')}</Tag>,
              actions: <Ways {...{ id, locale, newest }} number={one.number} />,
            }))}
          />
        )}
        <Pager
          label={t('desk.pages.revisions.pages')}
          {...(before !== undefined && {
            first: { href: pageRevisionsPath(id, locale), label: t('desk.pages.revisions.newest') },
          })}
          {...(list.next !== null && {
            next: {
              href: pageRevisionsPath(id, locale, { before: String(list.next) }),
              label: t('desk.pages.revisions.older'),
            },
          })}
        />
      </Desk>
    )
  })
}

/** @throws NotFound for what is there and no number */
async function number(query: Query, name: string): Promise<number | undefined> {
  const value = await asked(query, name)
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new NotFound('revision', value)
  return Number(value)
}

interface WaysProps {
  id: number
  locale: string
  newest: number
  number: number
}

/** A revision beside the one before it, and beside what is live. */
async function Ways({ id, locale, newest, number: of }: WaysProps) {
  const { t } = await deskWords()
  const compare = (from: number, to: number) =>
    pageRevisionsPath(id, locale, { from: String(from), to: String(to) })
  const name = t('desk.pages.revisions.number', { number: of })
  return (
    <>
      {of > 1 && (
        <a href={compare(of - 1, of)}>
          {t('desk.pages.revisions.changes')}
          <span className="hidden-label"> {name}</span>
        </a>
      )}{' '}
      {of < newest && (
        <a href={compare(of, newest)}>
          {t('desk.pages.revisions.toNow')}
          <span className="hidden-label"> {name}</span>
        </a>
      )}
    </>
  )
}
