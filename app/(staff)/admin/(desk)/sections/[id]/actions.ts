'use server'

import { refresh } from 'next/cache'
import { archiveSection } from '#domain/sections/archive.ts'
import { unarchiveSection } from '#domain/sections/unarchive.ts'
import { updateSection } from '#domain/sections/update.ts'
import { sectionDeskPath, sectionsPath } from '#i18n/desk-site-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { mergeAll } from '#server/desk/merge-sections.ts'
import { namedTexts } from '#server/desk/named-form.ts'
import { deskWords } from '#server/desk/words.ts'

/** What somebody else changed meanwhile is asked for again: who then saves once more has seen it. */
export async function save(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const texts = namedTexts(form)
    if (!texts.ok) return texts
    return executeSignedIn(updateSection, {
      id: Number(text(form, 'id')),
      texts: texts.result,
      reviewSteps: Number(text(form, 'reviewSteps')),
      proofSteps: Number(text(form, 'proofSteps')),
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

export const archive = action(
  archiveSection,
  (form) => ({ id: Number(text(form, 'id')) }),
  () => ({ to: sectionsPath() }),
)

export const bringBack = action(
  unarchiveSection,
  (form) => ({ id: Number(text(form, 'id')) }),
  ({ id }) => ({ to: sectionDeskPath(id) }),
)

export async function merge(_state: FormState, form: FormData): Promise<FormState> {
  const intoId = Number(text(form, 'intoId'))
  const work = async () => mergeAll(Number(text(form, 'fromId')), intoId)
  const answered = await answerForm(form, work, async ({ moved, left, isMerged, first }) => {
    if (isMerged) return { to: sectionDeskPath(intoId, { merged: String(moved) }) }
    const { t } = await deskWords()
    return { done: t('desk.sections.merge.partly', { moved, left, first }) }
  })
  refresh()
  return answered
}
