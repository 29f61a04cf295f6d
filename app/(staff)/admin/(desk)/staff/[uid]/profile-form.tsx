import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { saveProfile } from './actions.ts'
import type { Part } from './part.ts'

/** Changes somebody's name and e-mail address. */
export async function ProfileForm({ person: { uid, name, email } }: Part) {
  const { t } = await deskWords()
  return (
    <Section id="profile" title={t('desk.staff.profile.title')} lead={t('desk.staff.profile.lead')} beside>
      <ActionForm action={saveProfile} label={t('desk.staff.profile.title')}>
        <input type="hidden" name="uid" value={uid} />
        <Field name="name" label={t('desk.staff.name')} defaultValue={name} autoComplete="off" required />
        <Field
          name="email"
          type="email"
          label={t('desk.staff.email')}
          defaultValue={email}
          autoComplete="off"
          required
        />
        <Submit pending={t('desk.forms.saving')}>{t('desk.forms.save')}</Submit>
      </ActionForm>
    </Section>
  )
}
