'use server'

import { refresh } from 'next/cache'
import { removePasskey as remove } from '#domain/factors/remove-passkey.ts'
import { renamePasskey as rename } from '#domain/factors/rename-passkey.ts'
import { renewRecoveryCodes as renew } from '#domain/factors/renew-recovery-codes.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

export const renamePasskey = action(
  rename,
  (form) => ({ uid: text(form, 'uid'), name: text(form, 'name') }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.account.passkeys.renamed') }
  },
)

export const removePasskey = action(
  remove,
  (form) => ({ uid: text(form, 'uid') }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.account.passkeys.removed') }
  },
)

export const renewRecoveryCodes = action(
  renew,
  () => ({}),
  async ({ recoveryCodes }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.account.codes.made'), shown: recoveryCodes }
  },
)
