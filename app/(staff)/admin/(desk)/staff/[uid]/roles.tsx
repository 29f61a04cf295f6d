import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { HeldRoles } from '../../account/held-roles.tsx'
import { RoleChoice } from '../role-choice.tsx'
import { saveRoles } from './actions.ts'
import type { Part } from './part.ts'

/** What somebody may do; it can be changed by whoever is confirmed. */
export async function Roles({ person, at: { actor }, confirmed }: Part) {
  const { t } = await deskWords()
  if (!confirmed) {
    return (
      <Section id="roles" title={t('desk.staff.roles')} beside>
        <HeldRoles at={{ person, actor }} />
      </Section>
    )
  }
  return (
    <Section id="roles" title={t('desk.staff.roles')} lead={t('desk.staff.rolesForm.lead')} beside>
      <ActionForm action={saveRoles} label={t('desk.staff.roles')}>
        <input type="hidden" name="uid" value={person.uid} />
        <RoleChoice actor={actor} held={person.roles} />
        <Submit pending={t('desk.forms.saving')}>{t('desk.staff.rolesForm.send')}</Submit>
      </ActionForm>
    </Section>
  )
}
