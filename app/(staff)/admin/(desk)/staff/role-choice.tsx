import { RoleFields } from '#components/admin/staff/role-fields.client.tsx'
import type { Actor } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'
import { isLimitable, roleNames, type RoleHeld } from '#domain/staff/roles.ts'
import { localeCodes, localeFacts } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  actor: Actor
  /** Roles somebody has. */
  held?: readonly RoleHeld[]
}

/** The fields that say which roles somebody has, in which sections and languages. */
export async function RoleChoice({ actor, held }: Props) {
  const { t, locale } = await deskWords()
  const sections = await listSections(actor)
  return (
    <RoleFields
      legend={t('desk.staff.roles')}
      roles={roleNames.map((role) => ({
        role,
        label: t(`desk.roles.names.${role}`),
        hint: t(`desk.roles.about.${role}`),
        limitable: isLimitable(role),
      }))}
      sections={sections.map(({ id, texts, depth }) => ({
        value: String(id),
        label: (texts[locale] ?? Object.values(texts)[0])?.name ?? String(id),
        depth,
      }))}
      locales={localeCodes.map((code) => ({ value: code, label: localeFacts(code).name }))}
      words={{
        sections: {
          legend: t('desk.staff.rolesForm.sections'),
          all: t('desk.staff.rolesForm.allSections'),
          some: t('desk.staff.rolesForm.someSections'),
          hint: t('desk.staff.rolesForm.sectionsHint'),
        },
        locales: {
          legend: t('desk.staff.rolesForm.locales'),
          all: t('desk.staff.rolesForm.allLocales'),
          some: t('desk.staff.rolesForm.someLocales'),
        },
      }}
      held={held}
    />
  )
}
