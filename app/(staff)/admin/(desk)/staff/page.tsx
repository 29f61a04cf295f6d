import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { DataTable } from '#components/admin/kit/data-table.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { listStaff } from '#domain/staff/desk.ts'
import { newStaffPath, staffPath } from '#i18n/desk-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { roleNames } from '../../role-names.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { StateTag } from './state-tag.tsx'

export const generateMetadata = () => titled((t) => t('desk.staff.title'))

/** Everybody who has an account. */
export default function StaffPage() {
  return guarded(async (at) => {
    const people = await listStaff(at.actor)
    const { t, locale, timeZone } = await deskWords()
    const invite = (
      <ButtonLink href={newStaffPath()} tone="primary" icon="add">
        {t('desk.staff.invite')}
      </ButtonLink>
    )
    const isAlone = people.length <= 1
    return (
      <Desk at={at} wide>
        <PageHead title={t('desk.staff.title')} lead={t('desk.staff.lead')} actions={!isAlone && invite} />
        <DataTable
          caption={t('desk.staff.list')}
          rows={people}
          keyOf={({ uid }) => uid}
          columns={[
            {
              label: t('desk.staff.name'),
              as: 'name',
              cell: ({ uid, name }) => (
                <>
                  <a href={staffPath(uid)}>{name}</a>
                  {uid === at.person.uid && <span className="cell-about"> {t('desk.staff.you')}</span>}
                </>
              ),
            },
            { label: t('desk.staff.email'), cell: ({ email }) => email },
            { label: t('desk.staff.roles'), cell: ({ roles }) => roleNames(roles, t, locale) },
            {
              label: t('desk.staff.factor'),
              cell: ({ secondFactor }) => t(secondFactor ? 'desk.staff.factorOn' : 'desk.staff.factorOff'),
            },
            {
              label: t('desk.staff.lastSignIn'),
              as: 'quiet',
              cell: ({ lastSignInAt }) =>
                lastSignInAt === null ? (
                  t('desk.staff.never')
                ) : (
                  <Moment at={lastSignInAt} as="moment" locale={locale} timeZone={timeZone} />
                ),
            },
            { label: t('desk.staff.stateLabel'), cell: (person) => <StateTag person={person} t={t} /> },
          ]}
        />
        {isAlone && (
          <EmptyState title={t('desk.staff.alone')} actions={invite}>
            {t('desk.staff.aloneLead')}
          </EmptyState>
        )}
      </Desk>
    )
  })
}
