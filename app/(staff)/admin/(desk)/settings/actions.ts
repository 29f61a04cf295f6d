'use server'

import { refresh } from 'next/cache'
import { setSettings } from '#domain/settings/set-many.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'
import { wantedIn } from './wanted.ts'

/** Saves what was changed on a page of settings, all of it or nothing. */
export async function save(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const outcome = await executeSignedIn(setSettings, { settings: wantedIn(form) })
    // What stands there now is what they have seen when they save again; what was typed stays typed.
    if (!outcome.ok && outcome.refusal.key === 'settings.changed') refresh()
    return outcome
  }
  return answerForm(form, work, async ({ changed }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.settings.saved', { n: changed }) }
  })
}
