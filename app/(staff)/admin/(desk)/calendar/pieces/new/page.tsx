import { PieceFields } from '#components/admin/calendar/piece-fields.tsx'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { calendarPath } from '#i18n/desk-work-paths.ts'
import { addDays, isDay } from '#lib/days.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { dayOf } from '#lib/instant.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../../query.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { plan } from '../actions.ts'
import { fieldsFor } from '../fields.ts'

/** When a newsroom's day begins, where somebody says only on which day. */
const MORNING = 'T09:00'

export const generateMetadata = () => titled((t) => t('desk.calendar.piece.new'))

/** Plans a piece, on a day (`?at=`) or tomorrow. */
export default function PlanPage({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    if (!may(at.actor, 'article:create', 'anywhere')) throw new Forbidden('article:create')
    const { t, timeZone } = await deskWords()
    const today = dayOf(deskRequest().now, timeZone)
    const wanted = await asked(searchParams, 'at')
    const day = wanted !== undefined && isDay(wanted) ? wanted : addDays(today, 1)
    const fields = await fieldsFor(at.actor)
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.calendar.piece.new')}
          lead={t('desk.calendar.piece.newLead')}
          up={{ href: calendarPath({ from: day }), label: t('desk.calendar.title') }}
        />
        <ActionForm className="form piece-form" action={plan}>
          <PieceFields {...fields} given={{ at: day === today ? '' : `${day}${MORNING}` }} />
          <Submit pending={t('desk.calendar.piece.saving')}>{t('desk.calendar.piece.plan')}</Submit>
        </ActionForm>
      </Desk>
    )
  })
}
