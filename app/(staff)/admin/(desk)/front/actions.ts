'use server'

import { refresh } from 'next/cache'
import { clearFront } from '#domain/front/clear.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { planFront } from '#domain/front/plan.ts'
import { replanFront } from '#domain/front/replan.ts'
import { unplanFront } from '#domain/front/unplan.ts'
import type { Locale } from '#i18n/locales.ts'
import { frontDeskPath } from '#i18n/desk-site-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { momentIn } from '#server/desk/moment.ts'
import { deskWords } from '#server/desk/words.ts'
import { planIn } from '../../api/front/asked.ts'

type Area = 'lead' | 'second' | 'picked' | 'section'

/** Without scripts: puts an article into a place, at once. */
export const place = action(
  placeOnFront,
  (form) => ({
    ...seen(form),
    ...spotIn(text(form, 'spot')),
    uid: text(form, 'uid'),
    position: Number(text(form, 'position')) || 1,
  }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.front.done.placed') }
  },
)

/** Without scripts: empties a place, at once. */
export const remove = action(
  clearFront,
  (form) => {
    const [area, section, position] = text(form, 'slot').split(' ')
    const spot = spotIn(`${area} ${section}`)
    return { ...seen(form), ...spot, locale: text(form, 'locale') as Locale, position: Number(position) }
  },
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.front.done.removed') }
  },
)

export async function plan(_state: FormState, form: FormData): Promise<FormState> {
  const locale = text(form, 'locale') as Locale
  const work = async () => {
    const at = await momentIn(form, 'startsAt')
    if (!at.ok) return at
    const done = await executeSignedIn(planFront, { locale, startsAt: at.result })
    return done.ok ? at : done
  }
  return answerForm(form, work, (at) => ({ to: frontDeskPath({ locale, at: String(at), done: 'planned' }) }))
}

export async function replan(_state: FormState, form: FormData): Promise<FormState> {
  const locale = text(form, 'locale') as Locale
  const work = async () => {
    const to = await momentIn(form, 'to')
    if (!to.ok) return to
    const { version } = seen(form)
    const from = Number(text(form, 'plan'))
    const done = await executeSignedIn(replanFront, { locale, version, from, to: to.result })
    return done.ok ? to : done
  }
  return answerForm(form, work, (at) => ({ to: frontDeskPath({ locale, at: String(at), done: 'moved' }) }))
}

export const unplan = action(
  unplanFront,
  (form) => ({
    version: seen(form).version,
    locale: text(form, 'locale') as Locale,
    startsAt: Number(text(form, 'plan')),
  }),
  (_result, form) => ({ to: frontDeskPath({ locale: text(form, 'locale'), done: 'dropped' }) }),
)

/** Which version the page showed, and of which arrangement. */
function seen(form: FormData) {
  return { version: Number(text(form, 'version')), plan: planIn(text(form, 'plan')) }
}

/** Whether it is one is the command's business. */
function spotIn(value: string) {
  const [area, section] = value.split(' ')
  return { area: area as Area, sectionId: section ? Number(section) : null }
}
