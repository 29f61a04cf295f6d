import { deviceName } from '#components/admin/account/device-name.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { endSessions } from './actions.ts'
import type { Part } from './part.ts'

/** Where somebody is signed in, and the end of it. */
export async function Devices({ person: { uid, name, sessions } }: Part) {
  const { t, locale, timeZone } = await deskWords()
  const time = (instant: number) => formatMoment(instant, locale, timeZone)
  return (
    <Section
      id="devices"
      title={t('desk.staff.devices.title')}
      lead={t('desk.staff.devices.lead', { name })}
      beside
    >
      {sessions.length > 0 && (
        <Rows
          label={t('desk.staff.devices.title')}
          rows={sessions.map(({ uid: session, present, stage, userAgent, address, createdAt, seenAt }) => ({
            key: session,
            title: deviceName(userAgent, t),
            about: [
              t('desk.account.sessions.begun', { time: time(createdAt) }),
              t('desk.account.sessions.seen', { time: time(seenAt) }),
              address,
            ].join(' · '),
            state: present ? (
              <Tag tone="done">{t('desk.account.sessions.present')}</Tag>
            ) : (
              stage !== 'full' && <Tag tone="warning">{t('desk.account.sessions.unfinished')}</Tag>
            ),
          }))}
        />
      )}
      <ActionForm action={endSessions} label={t('desk.staff.devices.title')}>
        <input type="hidden" name="uid" value={uid} />
        <p className="more-lead">
          {t(sessions.length > 0 ? 'desk.staff.devices.endLead' : 'desk.staff.devices.none')}
        </p>
        {sessions.length > 0 && <Submit tone="danger">{t('desk.staff.devices.end')}</Submit>}
      </ActionForm>
    </Section>
  )
}
