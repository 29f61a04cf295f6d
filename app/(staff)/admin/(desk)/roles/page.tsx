import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { RoleMatrix } from '#components/admin/staff/role-matrix.tsx'
import { capabilities } from '#domain/actor.ts'
import { isConfirmed } from '#domain/confirmed.ts'
import { listStaff, readRoles } from '#domain/staff/desk.ts'
import { confirmPath, rolesPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { FactorRules } from './factor-rules.tsx'

export const generateMetadata = () => titled((t) => t('desk.roles.title'))

/** What each role may do, how many have it, and whether it asks for a second factor. */
export default function RolesPage() {
  return guarded(async (at) => {
    const roles = await readRoles(at.actor)
    const people = await listStaff(at.actor)
    const confirmed = isConfirmed(at.actor.session, deskRequest().now)
    const { t } = await deskWords()
    return (
      <Desk at={at}>
        <PageHead title={t('desk.roles.title')} lead={t('desk.roles.lead')} />
        <Section id="factors" title={t('desk.roles.factor.title')} lead={t('desk.roles.factor.lead')} beside>
          {!confirmed && (
            <Notice title={t('desk.staff.confirm.roles')}>
              <p>{t('desk.staff.confirm.rolesLead')}</p>
              <ButtonLink href={confirmPath(rolesPath())}>{t('desk.staff.confirm.send')}</ButtonLink>
            </Notice>
          )}
          <FactorRules roles={roles} people={people} own={at.person.uid} confirmed={confirmed} />
        </Section>
        <Section id="matrix" title={t('desk.roles.matrix')} lead={t('desk.roles.limitsNote')}>
          <RoleMatrix
            caption={t('desk.roles.matrix')}
            heading={t('desk.roles.capability')}
            roles={roles.map(({ role, capabilities }) => ({
              role,
              label: t(`desk.roles.names.${role}`),
              capabilities,
            }))}
            capabilities={capabilities.map((capability) => ({
              capability,
              label: t(`desk.roles.capabilities.${capability}`),
            }))}
            words={{ yes: t('desk.roles.yes'), no: t('desk.roles.no') }}
          />
        </Section>
      </Desk>
    )
  })
}
