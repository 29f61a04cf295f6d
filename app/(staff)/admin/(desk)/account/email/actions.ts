'use server'

import { refresh } from 'next/cache'
import { changeEmail as change } from '#domain/account/change-email.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

export const changeEmail = action(
  change,
  (form) => ({ email: text(form, 'email') }),
  async ({ email }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.account.email.done', { email }) }
  },
)
