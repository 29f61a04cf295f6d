import { redirect } from 'next/navigation'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { may } from '#domain/actor.ts'
import { isConfirmed } from '#domain/confirmed.ts'
import { Forbidden } from '#domain/refusal.ts'
import { confirmPath, newStaffPath, staffListPath } from '#i18n/desk-paths.ts'
import { localeCodes, localeFacts } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { linkWords } from '../link-words.ts'
import { RoleChoice } from '../role-choice.tsx'
import { invite } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.staff.new.title'))

/** Invites somebody; the link is shown in place of the form, once. */
export default function InvitePage() {
  return guarded(async (at) => {
    if (!may(at.actor, 'staff:manage')) throw new Forbidden('staff:manage')
    // Before all this is typed, not after.
    if (!isConfirmed(at.actor.session, deskRequest().now)) redirect(confirmPath(newStaffPath()))
    const { t, locale } = await deskWords()
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.staff.new.title')}
          lead={t('desk.staff.new.lead')}
          up={{ href: staffListPath(), label: t('desk.staff.back') }}
        />
        <ActionForm action={invite} className="form is-once" shown={linkWords(t)}>
          <Field
            name="name"
            label={t('desk.staff.name')}
            hint={t('desk.staff.new.nameHint')}
            autoComplete="off"
            required
          />
          <Field
            name="email"
            type="email"
            label={t('desk.staff.email')}
            hint={t('desk.staff.new.emailHint')}
            autoComplete="off"
            required
          />
          <Choice
            name="locale"
            label={t('desk.staff.language')}
            hint={t('desk.staff.new.languageHint')}
            options={localeCodes.map((code) => ({ value: code, label: localeFacts(code).name }))}
            defaultValue={locale}
          />
          <RoleChoice actor={at.actor} />
          <Submit pending={t('desk.forms.saving')}>{t('desk.staff.new.send')}</Submit>
        </ActionForm>
        <p className="after-once">
          <ButtonLink href={newStaffPath()} icon="add">
            {t('desk.staff.new.another')}
          </ButtonLink>
        </p>
      </Desk>
    )
  })
}
