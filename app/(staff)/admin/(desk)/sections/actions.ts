'use server'

import { refresh } from 'next/cache'
import { createSection } from '#domain/sections/create.ts'
import { moveSection } from '#domain/sections/move.ts'
import { sectionDeskPath } from '#i18n/desk-site-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { namedTexts } from '#server/desk/named-form.ts'
import { deskWords } from '#server/desk/words.ts'

/** The tree shows how it stands by now, whatever came of it. */
export async function move(state: FormState, form: FormData): Promise<FormState> {
  const answered = await moveIt(state, form)
  if (answered.problem) refresh()
  return answered
}

const moveIt = action(
  moveSection,
  (form) => ({
    id: Number(text(form, 'id')),
    parentId: idOrTop(text(form, 'parentId')),
    ...neighbour(form),
    seen: { parentId: idOrTop(text(form, 'seenParent')), position: Number(text(form, 'seenPosition')) },
  }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.sections.place.done') }
  },
)

export async function add(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const texts = namedTexts(form)
    const parentId = idOrTop(text(form, 'parentId'))
    return texts.ok ? executeSignedIn(createSection, { parentId, texts: texts.result }) : texts
  }
  return answerForm(form, work, ({ id }) => ({ to: sectionDeskPath(id) }))
}

/** `first`, or the neighbour with what it stands below: chosen before another parent was, it says nothing. */
function neighbour(form: FormData): { after?: number | null } {
  const after = text(form, 'after')
  if (after === 'first') return { after: null }
  const [parent, id] = after.split(':')
  return id !== undefined && parent === text(form, 'parentId') ? { after: Number(id) } : {}
}

function idOrTop(value: string): number | null {
  return value === '' ? null : Number(value)
}
