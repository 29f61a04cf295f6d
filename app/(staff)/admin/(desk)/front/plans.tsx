import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { Board } from '#domain/front/types.ts'
import { zoneName } from '#i18n/dates.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { localOf, nextMidnight } from '#lib/instant.ts'
import { deskWords } from '#server/desk/words.ts'
import { plan, replan, unplan } from './actions.ts'

/** A new plan is offered for the next morning at six, in milliseconds after midnight. */
const MORNING = 6 * 3_600_000

/** Another arrangement from some time on; and, of the one that is looked at, another time or none. */
export async function Plans({ board }: { board: Board }) {
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  const zone = zoneName(now, locale, timeZone)
  const local = (instant: number) => localOf(instant, timeZone).slice(0, 16)
  const hidden = (
    <>
      <input type="hidden" name="locale" value={board.locale} />
      <input type="hidden" name="version" value={board.version} />
      <input type="hidden" name="plan" value={board.plan ?? ''} />
    </>
  )
  return (
    <Section id="plans" title={t('desk.front.plans.title')} lead={t('desk.front.plans.lead')} beside>
      {board.plan !== null && (
        <>
          <ActionForm action={replan} label={t('desk.front.plans.move')}>
            {hidden}
            <Field
              type="datetime-local"
              name="to"
              label={t('desk.front.plans.at', { zone })}
              defaultValue={local(board.plan)}
              short
            />
            <Submit tone="plain">{t('desk.front.plans.move')}</Submit>
          </ActionForm>
          <ActionForm action={unplan} label={t('desk.front.plans.drop')}>
            {hidden}
            <Submit tone="danger">{t('desk.front.plans.drop')}</Submit>
          </ActionForm>
        </>
      )}
      <ActionForm action={plan} label={t('desk.front.plans.plan')}>
        <input type="hidden" name="locale" value={board.locale} />
        <Field
          type="datetime-local"
          name="startsAt"
          label={t('desk.front.plans.at', { zone })}
          defaultValue={local(nextMidnight(now, timeZone) + MORNING)}
          short
        />
        <Submit pending={t('desk.front.plans.planning')} tone="plain">
          {t('desk.front.plans.plan')}
        </Submit>
      </ActionForm>
    </Section>
  )
}
