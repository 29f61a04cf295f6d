'use server'

import { refresh } from 'next/cache'
import { checkTranslation } from '#domain/translations/check.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text, texts } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

/** Says that parts are in step; the page shows the source as it is then, whatever came of it. */
export async function check(_state: FormState, form: FormData): Promise<FormState> {
  const { t } = await deskWords()
  return answerForm(
    form,
    async () => {
      const input = { uid: text(form, 'uid'), parts: texts(form, 'part'), seen: Number(text(form, 'seen')) }
      const outcome = await executeSignedIn(checkTranslation, input)
      refresh()
      return outcome
    },
    ({ left }) => ({ done: t('desk.translations.beside.checked', { n: left.length }) }),
  )
}
