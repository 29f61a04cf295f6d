'use server'

import { createTag } from '#domain/tags/create.ts'
import { tagDeskPath } from '#i18n/desk-site-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm } from '#server/desk/form.ts'
import { namedTexts } from '#server/desk/named-form.ts'

export async function add(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const texts = namedTexts(form)
    return texts.ok ? executeSignedIn(createTag, { texts: texts.result }) : texts
  }
  return answerForm(form, work, ({ id }) => ({ to: tagDeskPath(id) }))
}
