import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Board } from '#components/admin/front/board.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { lastBreaking, showBreaking } from '#domain/breaking/desk.ts'
import { readBoard } from '#domain/front/desk.ts'
import { Refused } from '#domain/refusal.ts'
import { formatMoment } from '#i18n/dates.ts'
import { frontDeskPath, frontHistoryPath, frontPreviewPath } from '#i18n/desk-site-paths.ts'
import { localeFacts } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { planIn } from '../../api/front/asked.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { place, remove } from './actions.ts'
import { frontOf } from './asked-front.ts'
import { Breaking } from './breaking.tsx'
import { Plans } from './plans.tsx'
import { boardStart, FORMS } from './start.ts'

/** Lines of breaking news that are over and shown. */
const LATELY = 5

const deeds = ['planned', 'moved', 'dropped'] as const

export const generateMetadata = () => titled((t) => t('desk.front.title'))

/** How the front page of a language is arranged, now and by plans; and the line above all pages. */
export default function FrontDeskPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => frontPage(at, searchParams))
}

async function frontPage(at: AtDesk, query: Query) {
  const { t, locale: own, timeZone, sentence } = await deskWords()
  const { now } = deskRequest()
  const { locale, locales } = frontOf(at.actor, await asked(query, 'locale'), own)
  const { board, problem } = await boardAsked(at, locale, planIn(await asked(query, 'at')))
  const wanted = { text: (await asked(query, 'text')) ?? '', section: (await asked(query, 'section')) ?? '' }
  const start = await boardStart(at.actor, board, wanted)
  const running = await showBreaking(at.actor, locale, now)
  const last = await lastBreaking(at.actor, locale, LATELY + 1)
  const done = await asked(query, 'done')
  const deed = deeds.find((one) => one === done)
  const time = (instant: number) => formatMoment(instant, own, timeZone)
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={board.version} />
      <input type="hidden" name="plan" value={board.plan ?? ''} />
    </>
  )
  return (
    <Desk at={at} wide>
      <PageHead
        title={t('desk.front.title')}
        lead={t('desk.front.lead')}
        actions={
          <>
            <ButtonLink href={frontPreviewPath({ locale, at: board.plan?.toString() })} icon="preview">
              {t('desk.front.preview')}
            </ButtonLink>
            <ButtonLink href={frontHistoryPath({ locale })}>{t('desk.front.history')}</ButtonLink>
            <ButtonLink href="#breaking">{t('desk.breaking.title')}</ButtonLink>
          </>
        }
      />
      {locales.length > 1 && (
        <Tabs
          label={t('desk.front.languages')}
          tabs={locales.map((code) => ({
            href: frontDeskPath({ locale: code }),
            label: localeFacts(code).name,
            current: code === locale,
          }))}
        />
      )}
      {board.plans.length > 0 && (
        <Tabs
          label={t('desk.front.arrangements')}
          tabs={[null, ...board.plans.map(({ startsAt }) => startsAt)].map((plan) => ({
            href: frontDeskPath({ locale, at: plan?.toString() }),
            label: plan === null ? t('desk.front.now') : t('desk.front.from', { time: time(plan) }),
            current: plan === board.plan,
          }))}
        />
      )}
      {problem && <Notice tone="warning">{sentence(problem)}</Notice>}
      <div role="status">{deed && <Notice tone="done">{t(`desk.front.plans.${deed}`)}</Notice>}</div>
      <div className="front-forms">
        <ActionForm id={FORMS.place} action={place} label={t('desk.front.candidates.place')}>
          {hidden}
        </ActionForm>
        <ActionForm id={FORMS.remove} action={remove} label={t('desk.front.board.remove')}>
          {hidden}
        </ActionForm>
      </div>
      <Section
        id="board"
        title={
          board.plan === null
            ? t('desk.front.board.title')
            : t('desk.front.board.titlePlan', { time: time(board.plan) })
        }
        lead={board.plan !== null && t('desk.front.board.later')}
      >
        <Board key={`${locale} ${board.plan}`} {...start} />
      </Section>
      <Plans board={board} />
      <Breaking locale={locale} running={running} last={last.filter(({ uid }) => uid !== running?.uid)} />
    </Desk>
  )
}

/** A plan may be gone, or have begun: then what holds now is shown, and why. */
async function boardAsked({ actor }: AtDesk, locale: string, plan: number | null) {
  const { now } = deskRequest()
  try {
    return { board: await readBoard(actor, locale, plan, now), problem: null }
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return { board: await readBoard(actor, locale, null, now), problem: problem.refusal }
  }
}
