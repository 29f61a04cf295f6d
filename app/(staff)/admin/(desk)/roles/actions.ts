'use server'

import { refresh } from 'next/cache'
import { requireFactor } from '#domain/staff/require-factor.ts'
import type { Role } from '#domain/staff/roles.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

export const askFor = action(requireFactor, (form) => ({ ...which(form), required: true }), saved)

export const release = action(requireFactor, (form) => ({ ...which(form), required: false }), saved)

function which(form: FormData) {
  // The command knows the roles.
  return { role: text(form, 'role') as Role }
}

async function saved() {
  refresh()
  const { t } = await deskWords()
  return { done: t('desk.forms.saved') }
}
