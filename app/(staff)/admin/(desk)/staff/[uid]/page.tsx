import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { isConfirmed } from '#domain/confirmed.ts'
import { readStaff } from '#domain/staff/desk.ts'
import { confirmPath, staffListPath, staffPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { StateTag } from '../state-tag.tsx'
import { Access } from './access.tsx'
import { Devices } from './devices.tsx'
import { LinkForm } from './link-form.tsx'
import { PersonFacts } from './person-facts.tsx'
import { ProfileForm } from './profile-form.tsx'
import { Roles } from './roles.tsx'

export const generateMetadata = () => titled((t) => t('desk.staff.title'))

/** One member of staff: what is known of them, and what an administrator may change. */
export default function OnePersonPage({ params }: { params: Promise<{ uid: string }> }) {
  return guarded(async (at) => {
    const { now } = deskRequest()
    const person = await readStaff(at.actor, (await params).uid, now)
    const { t } = await deskWords()
    const parts = { person, at, confirmed: isConfirmed(at.actor.session, now) }
    return (
      <Desk at={at}>
        <PageHead
          title={person.name}
          lead={person.email}
          up={{ href: staffListPath(), label: t('desk.staff.back') }}
          actions={<StateTag person={person} t={t} />}
        />
        <PersonFacts {...parts} />
        <Roles {...parts} />
        {parts.confirmed ? (
          <>
            <ProfileForm {...parts} />
            <LinkForm {...parts} />
          </>
        ) : (
          <div className="to-confirm">
            <Notice title={t('desk.staff.confirm.title')}>
              <p>{t('desk.staff.confirm.lead')}</p>
              <ButtonLink href={confirmPath(staffPath(person.uid))}>
                {t('desk.staff.confirm.send')}
              </ButtonLink>
            </Notice>
          </div>
        )}
        <Devices {...parts} />
        <Access {...parts} />
      </Desk>
    )
  })
}
