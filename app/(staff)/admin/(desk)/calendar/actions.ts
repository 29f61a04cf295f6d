'use server'

import { refresh } from 'next/cache'
import type { Outcome } from '#domain/execute.ts'
import { changePiece } from '#domain/pieces/change.ts'
import { refusal } from '#domain/refusal.ts'
import { moveSchedule } from '#domain/schedules/move.ts'
import { setEmbargo } from '#domain/stories/set-embargo.ts'
import { formatMoment } from '#i18n/dates.ts'
import { isDay, sameTimeOn } from '#lib/days.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { momentIn } from '#server/desk/moment.ts'
import { deskWords } from '#server/desk/words.ts'

/** Moves an entry of the calendar, by the command of what it is: to a day, on which it keeps its time, or to a moment. */
export async function move(_state: FormState, form: FormData): Promise<FormState> {
  const work = async (): Promise<Outcome<number>> => {
    const at = await wanted(form)
    const outcome = at.ok ? await carryOut(form, at.result) : at
    // What was refused may be for something that changed meanwhile: the calendar shows it.
    refresh()
    if (!outcome.ok) return { ok: false, refusal: { ...outcome.refusal, field: 'at' } }
    return at
  }
  return answerForm(form, work, async (at) => {
    const { t, locale, timeZone } = await deskWords()
    const said = { title: text(form, 'title'), time: formatMoment(at, locale, timeZone) }
    if (text(form, 'undo') === 'yes') return { done: t('desk.calendar.move.undone', said) }
    return { done: t('desk.calendar.move.done', said), values: { undo: 'yes' } }
  })
}

function carryOut(form: FormData, at: number): Promise<Outcome<unknown>> {
  const [id, seen] = [text(form, 'id'), Number(text(form, 'seen'))]
  switch (text(form, 'what')) {
    case 'schedule':
      return executeSignedIn(moveSchedule, { id: Number(id), at, seen })
    case 'embargo':
      return executeSignedIn(setEmbargo, { uid: id, until: at, seen })
    default:
      return executeSignedIn(changePiece, { uid: id, plan: { at }, seen: { at: seen } })
  }
}

async function wanted(form: FormData): Promise<Outcome<number>> {
  const day = text(form, 'day')
  if (day === '') return momentIn(form, 'at')
  const none = { ok: false, refusal: refusal('moment.none', {}, 'at') } as const
  const seen = Number(text(form, 'seen'))
  if (!isDay(day) || !Number.isSafeInteger(seen)) return none
  const { timeZone } = await deskWords()
  try {
    return { ok: true, result: sameTimeOn(seen, day, timeZone) }
  } catch {
    // Clocks are put forward over its time of day then.
    return none
  }
}
