import { actorWords } from '#components/admin/audit/words.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Checks } from '#components/admin/form/checks.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { linkWords } from '../link-words.ts'
import { makeLink } from './actions.ts'
import type { Part } from './part.ts'

/** Makes a link by which somebody chooses a password, and shows which there are. Not for a disabled account. */
export async function LinkForm({ person }: Part) {
  const { uid, name, email, invited, factors, links } = person
  const { t, locale, timeZone } = await deskWords()
  if (person.disabledAt !== null) return null
  const time = (instant: number) => formatMoment(instant, locale, timeZone)
  return (
    <Section
      id="link"
      title={t('desk.staff.link.title')}
      lead={t(invited ? 'desk.staff.link.invitationLead' : 'desk.staff.link.resetLead', { name })}
      beside
    >
      {links.length > 0 && (
        <Rows
          label={t('desk.staff.link.open')}
          rows={links.map((link) => ({
            key: link.uid,
            title: t(`desk.staff.link.kinds.${link.kind}`),
            about: [
              t('desk.staff.link.until', { time: time(link.expiresAt) }),
              t('desk.staff.link.by', { name: actorWords(t, { ...link.createdBy, nameNow: null }) }),
            ].join(' · '),
            state: link.clearsFactors && <Tag tone="warning">{t('desk.staff.link.clears')}</Tag>,
          }))}
        />
      )}
      <ActionForm action={makeLink} label={t('desk.staff.link.title')} shown={linkWords(t)}>
        <input type="hidden" name="uid" value={uid} />
        <input type="hidden" name="email" value={email} />
        {(factors.totp || factors.passkeys > 0) && (
          <Checks
            name="clearsFactors"
            legend={t('desk.staff.factor')}
            options={[
              { value: 'yes', label: t('desk.staff.link.lost'), hint: t('desk.staff.link.lostHint') },
            ]}
          />
        )}
        <Submit tone="plain" pending={t('desk.forms.saving')}>
          {t(invited ? 'desk.staff.link.invitation' : 'desk.staff.link.reset')}
        </Submit>
      </ActionForm>
    </Section>
  )
}
