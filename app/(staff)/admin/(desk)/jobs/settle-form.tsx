import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { effectWords } from '#components/admin/jobs/words.ts'
import { More } from '#components/admin/kit/more.tsx'
import type { DeskEffect, EffectList } from '#domain/outbox/types.ts'
import { deskWords } from '#server/desk/words.ts'
import { settle } from './actions.ts'

/** What can be done about an effect that waits or was given up. */
export async function SettleForm({ effect, list }: { effect: DeskEffect; list: EffectList }) {
  const { t } = await deskWords()
  const what = t('desk.jobs.settleOf', { what: effectWords(t, effect) })
  const pending = t('desk.jobs.working')
  return (
    <More label={t('desk.jobs.settle')} spoken={what}>
      <ActionForm action={settle} label={what}>
        <input type="hidden" name="id" value={effect.id} />
        <input type="hidden" name="attempts" value={effect.attempts} />
        <input type="hidden" name="list" value={list} />
        <Field
          name="reason"
          label={t('desk.jobs.reason')}
          hint={t('desk.jobs.reasonHint')}
          autoComplete="off"
        />
        <div className="button-row">
          <Submit tone="plain" name="do" value="retry" pending={pending}>
            {t('desk.jobs.retry')}
          </Submit>
          <Submit tone="danger" name="do" value="drop" pending={pending}>
            {t('desk.jobs.drop')}
          </Submit>
        </div>
      </ActionForm>
    </More>
  )
}
