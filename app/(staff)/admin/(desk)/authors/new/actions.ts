'use server'

import { createAuthor } from '#domain/authors/create.ts'
import { authorDeskPath } from '#i18n/desk-site-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { namedTexts } from '#server/desk/named-form.ts'

export async function add(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const texts = namedTexts(form)
    if (!texts.ok) return texts
    const portrait = text(form, 'portrait')
    return executeSignedIn(createAuthor, { texts: texts.result, ...(portrait !== '' && { portrait }) })
  }
  return answerForm(form, work, ({ id }) => ({ to: authorDeskPath(id) }))
}
