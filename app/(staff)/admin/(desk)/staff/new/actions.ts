'use server'

import { inviteStaff } from '#domain/staff/invite.ts'
import type { Locale } from '#i18n/locales.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { linkAddress } from '#server/desk/link-address.ts'
import { chosenRoles } from '#server/desk/role-form.ts'
import { deskWords } from '#server/desk/words.ts'

export const invite = action(
  inviteStaff,
  (form) => ({
    name: text(form, 'name'),
    email: text(form, 'email'),
    // The command knows the languages.
    locale: text(form, 'locale') as Locale,
    roles: chosenRoles(form),
  }),
  async ({ link, mailed }, form) => {
    const { t } = await deskWords()
    const went = mailed
      ? t('desk.staff.link.mailed', { email: text(form, 'email').trim() })
      : t('desk.staff.link.byHand')
    const invited = t('desk.staff.new.done', { name: text(form, 'name').trim() })
    return { done: t('desk.staff.link.done', { what: invited, went }), shown: [linkAddress(link)] }
  },
)
