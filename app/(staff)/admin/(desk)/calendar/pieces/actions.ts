'use server'

import { refresh } from 'next/cache'
import { beginPiece } from '#domain/pieces/begin.ts'
import { changePiece } from '#domain/pieces/change.ts'
import { dropPiece } from '#domain/pieces/drop.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import type { PiecePlan } from '#domain/pieces/types.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { calendarPath } from '#i18n/desk-work-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { FormState } from '#lib/form-state.ts'
import { dayOf } from '#lib/instant.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { momentIn } from '#server/desk/moment.ts'
import { deskWords } from '#server/desk/words.ts'

export async function plan(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const at = await momentIn(form, 'at')
    if (!at.ok) return at
    const planned = await executeSignedIn(planPiece, { ...typed(form), at: at.result })
    return planned.ok ? at : planned
  }
  const { timeZone } = await deskWords()
  return answerForm(form, work, (at) => ({ to: calendarPath({ from: dayOf(at, timeZone) }) }))
}

/** What the person saw stands in the form unseen, so that two do not overwrite each other. */
export async function change(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const at = await momentIn(form, 'at')
    if (!at.ok) return at
    const rest = form.has('title') ? typed(form) : {}
    const outcome = await executeSignedIn(changePiece, {
      uid: text(form, 'uid'),
      plan: { ...rest, at: at.result },
      seen: seenIn(form),
    })
    // What was refused may be for what others changed meanwhile: the next attempt has seen it.
    refresh()
    return outcome
  }
  const { t } = await deskWords()
  return answerForm(form, work, () => ({ done: t('desk.calendar.piece.saved') }))
}

export const begin = action(
  beginPiece,
  (form) => {
    const locale = text(form, 'locale')
    // The command knows the languages.
    return { uid: text(form, 'uid'), ...(locale !== '' && { locale: locale as Locale }) }
  },
  ({ uid }) => ({ to: workPath(uid) }),
)

export const drop = action(
  dropPiece,
  (form) => ({ uid: text(form, 'uid') }),
  () => ({ to: calendarPath() }),
)

/** Everything but the time. */
function typed(form: FormData) {
  const [section, locale, assignee] = [text(form, 'section'), text(form, 'locale'), text(form, 'assignee')]
  return {
    title: text(form, 'title'),
    note: text(form, 'note'),
    locale: locale === '' ? null : (locale as Locale),
    section: section === '' ? null : Number(section),
    assignee: assignee === '' ? null : assignee,
  }
}

/** Whatever else than our page's own text stands there is refused by the command's grammar. */
function seenIn(form: FormData): Partial<PiecePlan & { locale: Locale | null }> {
  try {
    return JSON.parse(text(form, 'seen')) as Partial<PiecePlan & { locale: Locale | null }>
  } catch {
    return {}
  }
}
