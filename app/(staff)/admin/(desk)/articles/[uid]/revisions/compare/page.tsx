import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { compareRevisions, listRevisions } from '#domain/revisions/desk.ts'
import { NotFound } from '#domain/refusal.ts'
import { revisionsPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../../query.ts'
import { titled } from '../../../../../titled.ts'
import { Desk } from '../../../../desk.tsx'
import { guarded } from '../../../../guarded.tsx'
import { Changes } from './changes.tsx'
import { CompareChoice } from './compare-choice.tsx'
import { Restore } from './restore.tsx'

export const generateMetadata = () => titled((t) => t('desk.revisions.compare.title'))

interface Props {
  params: Promise<{ uid: string }>
  searchParams: Query
}

/** What differs between two revisions of an article, or between one and the working copy. */
export default function ComparePage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { uid } = await params
    const from = whichOf(await asked(searchParams, 'from'), uid)
    const to = whichOf(await asked(searchParams, 'to'), uid)
    const all = (await asked(searchParams, 'all')) !== undefined
    const compared = await compareRevisions(at.actor, uid, from, to)
    const list = await listRevisions(at.actor, uid)
    const { t } = await deskWords()
    return (
      <Desk at={at} wide>
        <PageHead
          title={t('desk.revisions.compare.title')}
          lead={
            <InLanguage locale={compared.locale}>
              {compared.headline || t('desk.revisions.untitled')}
            </InLanguage>
          }
          up={{ href: revisionsPath(uid), label: t('desk.revisions.compare.back') }}
        />
        <CompareChoice uid={uid} compared={compared} revisions={list.revisions} />
        {from === to ? (
          <EmptyState title={t('desk.revisions.compare.itself')}>
            {t('desk.revisions.compare.itselfLead')}
          </EmptyState>
        ) : (
          <Changes uid={uid} compared={compared} all={all} />
        )}
        <Restore uid={uid} number={compared.from.number} list={list} />
      </Desk>
    )
  })
}

/** @throws NotFound for what is no number */
function whichOf(asked: string | undefined, uid: string): number | 'work' {
  if (asked === 'work') return asked
  if (asked === undefined || !/^[1-9]\d{0,8}$/.test(asked)) throw new NotFound('revision', uid)
  return Number(asked)
}
