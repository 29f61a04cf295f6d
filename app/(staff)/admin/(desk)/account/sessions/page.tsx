import { deviceName } from '#components/admin/account/device-name.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { listOwnSessions, type DeskSession } from '#domain/sessions/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { atDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { AccountPage } from '../account-page.tsx'
import { endOthers, endSession } from './actions.ts'

/** The form that signs a device out is not the row's: what it says must outlive the row. */
const END = 'end-session'

export const generateMetadata = () => titled((t) => t('desk.account.sessions.title'))

/** Where one is signed in. */
export default async function SessionsPage() {
  const at = await atDesk()
  const { t, locale, timeZone } = await deskWords()
  const sessions = await listOwnSessions(at.actor, deskRequest().now)
  const others = sessions.filter(({ present }) => !present)
  const own = sessions.filter(({ present }) => present)
  const row = ({ uid, present, stage, userAgent, address, createdAt, seenAt }: DeskSession) => {
    const device = deviceName(userAgent, t)
    const seen = t('desk.account.sessions.seen', { time: formatMoment(seenAt, locale, timeZone) })
    const begun = t('desk.account.sessions.begun', { time: formatMoment(createdAt, locale, timeZone) })
    return {
      key: uid,
      title: device,
      about: [address, begun, ...(present ? [] : [seen])].join(' · '),
      state: present ? (
        <Tag tone="done">{t('desk.account.sessions.present')}</Tag>
      ) : (
        stage !== 'full' && <Tag tone="warning">{t('desk.account.sessions.unfinished')}</Tag>
      ),
      actions: !present && (
        <button
          type="submit"
          form={END}
          name="uid"
          value={uid}
          className="button is-plain"
          aria-label={t('desk.account.sessions.endOf', { device })}
        >
          {t('desk.account.sessions.end')}
        </button>
      ),
    }
  }
  return (
    <AccountPage at={at} part="sessions">
      <Section
        id="sessions"
        title={t('desk.account.sessions.title')}
        lead={t('desk.account.sessions.lead')}
        beside
      >
        <Rows label={t('desk.account.sessions.list')} rows={[...own, ...others].map(row)} />
        <ActionForm
          action={endSession}
          id={END}
          className="form is-answer"
          label={t('desk.account.sessions.end')}
        />
      </Section>
      <Section id="others" title={t('desk.account.sessions.others')} beside>
        <ActionForm action={endOthers} label={t('desk.account.sessions.endOthers')}>
          <p className="more-lead">
            {t(others.length > 0 ? 'desk.account.sessions.othersLead' : 'desk.account.sessions.alone')}
          </p>
          {others.length > 0 && <Submit tone="danger">{t('desk.account.sessions.endOthers')}</Submit>}
        </ActionForm>
      </Section>
    </AccountPage>
  )
}
