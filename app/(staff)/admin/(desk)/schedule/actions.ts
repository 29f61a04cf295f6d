'use server'

import { refresh } from 'next/cache'
import { cancelSchedule } from '#domain/schedules/cancel.ts'
import { moveSchedule } from '#domain/schedules/move.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { momentIn } from '#server/desk/moment.ts'
import { deskWords } from '#server/desk/words.ts'

export const cancel = action(
  cancelSchedule,
  (form) => ({ id: Number(text(form, 'cancel')) }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.schedule.cancelled') }
  },
)

export async function move(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const at = await momentIn(form, 'at')
    return at.ok ? executeSignedIn(moveSchedule, { id: Number(text(form, 'id')), at: at.result }) : at
  }
  return answerForm(form, work, async ({ at }) => {
    refresh()
    const { t, locale, timeZone } = await deskWords()
    return { done: t('desk.schedule.moved', { time: formatMoment(at, locale, timeZone) }) }
  })
}
