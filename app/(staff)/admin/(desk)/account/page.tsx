import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { noticeMail } from '#domain/notices/desk.ts'
import { localeCodes, localeFacts } from '#i18n/locales.ts'
import { atDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../titled.ts'
import { AccountPage } from './account-page.tsx'
import { saveProfile } from './actions.ts'
import { HeldRoles } from './held-roles.tsx'
import { NoticesByMail } from './notices-by-mail.tsx'

export const generateMetadata = () => titled((t) => t('desk.account.title'))

/** Who one is at the desk: name, language, roles. */
export default async function ProfilePage() {
  const at = await atDesk()
  const { t, locale } = await deskWords()
  return (
    <AccountPage at={at}>
      <Section
        id="profile"
        title={t('desk.account.profile.title')}
        lead={t('desk.account.profile.lead')}
        beside
      >
        <ActionForm action={saveProfile}>
          <Field
            name="name"
            label={t('desk.account.profile.name')}
            hint={t('desk.account.profile.nameHint')}
            defaultValue={at.person.name}
            autoComplete="name"
            required
          />
          {/* A list keeps what was chosen before it was saved: another language, another list. */}
          <Choice
            key={locale}
            name="locale"
            label={t('desk.account.profile.language')}
            options={localeCodes.map((code) => ({ value: code, label: localeFacts(code).name }))}
            defaultValue={locale}
          />
          <Submit pending={t('desk.forms.saving')}>{t('desk.forms.save')}</Submit>
        </ActionForm>
      </Section>
      <NoticesByMail {...await noticeMail(at.actor)} />
      <Section
        id="roles"
        title={t('desk.account.profile.roles')}
        lead={t('desk.account.profile.rolesLead')}
        beside
      >
        <HeldRoles at={at} />
      </Section>
    </AccountPage>
  )
}
