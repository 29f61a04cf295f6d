'use server'

import { refresh } from 'next/cache'
import { archiveAuthor } from '#domain/authors/archive.ts'
import { unarchiveAuthor } from '#domain/authors/unarchive.ts'
import { updateAuthor } from '#domain/authors/update.ts'
import { authorDeskPath } from '#i18n/desk-site-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { namedTexts } from '#server/desk/named-form.ts'
import { deskWords } from '#server/desk/words.ts'

/** What somebody else changed meanwhile is asked for again: who then saves once more has seen it. */
export async function save(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const texts = namedTexts(form)
    if (!texts.ok) return texts
    const portrait = text(form, 'portrait') || null
    return executeSignedIn(updateAuthor, {
      ...which(form),
      texts: texts.result,
      portrait,
      seen: text(form, 'seen'),
    })
  }
  const answered = await answerForm(form, work, async () => {
    const { t } = await deskWords()
    return { done: t('desk.forms.saved') }
  })
  refresh()
  return answered
}

export const archive = action(archiveAuthor, which, ({ id }) => ({ to: authorDeskPath(id) }))

export const bringBack = action(unarchiveAuthor, which, ({ id }) => ({ to: authorDeskPath(id) }))

function which(form: FormData) {
  return { id: Number(text(form, 'id')) }
}
