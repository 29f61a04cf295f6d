import { EffectTable } from '#components/admin/jobs/effect-table.tsx'
import { kindWords } from '#components/admin/jobs/words.ts'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { countEffects, listEffects } from '#domain/outbox/desk.ts'
import { effectLists } from '#domain/outbox/types.ts'
import { jobsPath } from '#i18n/desk-site-paths.ts'
import { readCursor } from '#lib/cursor.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { SettleForm } from './settle-form.tsx'

/** Rows on a page. */
const SHOWN = 30

interface Asked {
  at: AtDesk
  query: Query
  /** Kinds of effects that something here brings about. */
  handles: readonly string[]
}

/** The outbox: what waits, what was given up, what is over, and what nothing here handles. */
export async function outbox({ at: { actor }, query, handles }: Asked) {
  const { t, locale, timeZone } = await deskWords()
  const { waiting, givenUp } = await countEffects(actor)
  const wanted = await asked(query, 'list')
  // What was given up is what one comes for.
  const list = effectLists.find((one) => one === wanted) ?? (givenUp > 0 ? 'givenUp' : 'waiting')
  const place = await asked(query, 'after')
  const after = place !== undefined && readCursor(place) ? place : undefined
  const { effects, next } = await listEffects(actor, list, handles, { limit: SHOWN, after })
  const unheard = waiting.filter(({ kind }) => !handles.includes(kind))
  const path = (more: Record<string, string> = {}) => jobsPath({ list, ...more })
  return (
    <Section id="outbox" title={t('desk.jobs.outbox')} lead={t('desk.jobs.outboxLead')}>
      {!handles.includes('mail') && (
        <Notice tone="warning">
          <p>{t('desk.jobs.noMail')}</p>
        </Notice>
      )}
      <Tabs
        label={t('desk.jobs.outbox')}
        tabs={effectLists.map((one) => ({
          href: jobsPath({ list: one }),
          label:
            one === 'givenUp' && givenUp > 0
              ? `${t('desk.jobs.list.givenUp')} (${givenUp})`
              : t(`desk.jobs.list.${one}`),
          current: one === list,
        }))}
      />
      {effects.length === 0 ? (
        <EmptyState title={t(`desk.jobs.empty.${list}`)}>{t(`desk.jobs.emptyHint.${list}`)}</EmptyState>
      ) : (
        <EffectTable
          {...{ list, effects, t, locale, timeZone }}
          actions={(effect) => <SettleForm effect={effect} list={list} />}
        />
      )}
      {list === 'waiting' &&
        unheard.map(({ kind, n }) => (
          <p key={kind} className="page-lead">
            {t('desk.jobs.unheard', { kind: kindWords(t, kind), n })}
          </p>
        ))}
      <Pager
        label={t('desk.jobs.pages')}
        {...(after !== undefined && { first: { href: path(), label: t('desk.jobs.first') } })}
        {...(next !== null && { next: { href: path({ after: next }), label: t('desk.jobs.more') } })}
      />
    </Section>
  )
}
