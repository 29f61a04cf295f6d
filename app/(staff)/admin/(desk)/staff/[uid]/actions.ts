'use server'

import { refresh } from 'next/cache'
import { changeRoles } from '#domain/staff/change-roles.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { enableStaff } from '#domain/staff/enable.ts'
import { endStaffSessions } from '#domain/staff/end-sessions.ts'
import { sendLink } from '#domain/staff/send-link.ts'
import { updateStaff } from '#domain/staff/update.ts'
import { staffPath } from '#i18n/desk-paths.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { linkAddress } from '#server/desk/link-address.ts'
import { chosenRoles } from '#server/desk/role-form.ts'
import { deskWords } from '#server/desk/words.ts'

export const saveRoles = action(
  changeRoles,
  (form) => ({ ...who(form), roles: chosenRoles(form) }),
  async ({ ended }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.staff.rolesForm.done', { n: ended }) }
  },
)

export const saveProfile = action(
  updateStaff,
  (form) => ({ ...who(form), name: text(form, 'name'), email: text(form, 'email') }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.forms.saved') }
  },
)

export const makeLink = action(
  sendLink,
  (form) => ({ ...who(form), clearsFactors: text(form, 'clearsFactors') === 'yes' }),
  async ({ link, mailed }, form) => {
    refresh()
    const { t } = await deskWords()
    const went = mailed
      ? t('desk.staff.link.mailed', { email: text(form, 'email') })
      : t('desk.staff.link.byHand')
    return {
      done: t('desk.staff.link.done', { what: t('desk.staff.link.made'), went }),
      shown: [linkAddress(link)],
    }
  },
)

export const endSessions = action(endStaffSessions, who, async ({ ended }) => {
  refresh()
  const { t } = await deskWords()
  return { done: t('desk.staff.devices.ended', { n: ended }) }
})

export const disable = action(disableStaff, who, ({ uid }) => ({ to: staffPath(uid) }))

export const enable = action(enableStaff, who, ({ uid }) => ({ to: staffPath(uid) }))

function who(form: FormData) {
  return { uid: text(form, 'uid') }
}
