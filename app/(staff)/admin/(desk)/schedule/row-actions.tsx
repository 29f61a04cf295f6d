import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import type { ScheduleItem } from '#domain/schedules/types.ts'
import { localOf } from '#lib/instant.ts'
import { deskWords } from '#server/desk/words.ts'
import { move } from './actions.ts'

/** The form that cancels is not the row's: what it says must outlive the row. */
export const CANCEL = 'cancel-schedule'

/** Another time for what waits, or none. */
export async function RowActions({ item: { id, dueAt, article } }: { item: ScheduleItem }) {
  const { t, timeZone } = await deskWords()
  const headline = article.headline || t('desk.schedule.untitled')
  return (
    <div className="schedule-change">
      <More label={t('desk.schedule.change')} spoken={t('desk.schedule.changeOf', { headline })}>
        <ActionForm action={move} label={t('desk.schedule.moveOf', { headline })}>
          <input type="hidden" name="id" value={id} />
          <Field
            type="datetime-local"
            name="at"
            label={t('desk.schedule.at')}
            defaultValue={localOf(dueAt, timeZone).slice(0, 16)}
            short
          />
          <div className="button-row">
            <Submit tone="plain" pending={t('desk.schedule.moving')}>
              {t('desk.schedule.move')}
            </Submit>
            <button
              type="submit"
              form={CANCEL}
              name="cancel"
              value={id}
              className="button is-danger"
              aria-label={t('desk.schedule.cancelOf', { headline })}
            >
              {t('desk.schedule.cancel')}
            </button>
          </div>
        </ActionForm>
      </More>
    </div>
  )
}
