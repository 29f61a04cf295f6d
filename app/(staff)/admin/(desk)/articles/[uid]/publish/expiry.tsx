import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { setExpiry, unschedule } from './actions.ts'
import { MomentField } from './moment-field.tsx'
import type { Part } from './part.ts'

/** When what readers have, or will have, is taken down by itself. */
export async function Expiry({ standing: { uid, liveState, publishing, expiring, may } }: Part) {
  const { t, locale, timeZone } = await deskWords()
  if (!may.publish || (liveState !== 'live' && !publishing)) return null
  return (
    <Section
      id="expiry"
      title={t('desk.publishing.expiry.title')}
      lead={t('desk.publishing.expiry.lead')}
      beside
    >
      {expiring ? (
        <ActionForm key={expiring.id} action={unschedule} label={t('desk.publishing.expiry.title')}>
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="id" value={expiring.id} />
          <input type="hidden" name="action" value="expire" />
          <p>
            {t('desk.publishing.expiry.at', {
              time: formatMoment(expiring.dueAt, locale, timeZone),
              name: expiring.createdBy.name,
            })}
          </p>
          <Submit tone="plain">{t('desk.publishing.expiry.cancel')}</Submit>
        </ActionForm>
      ) : (
        <ActionForm key="none" action={setExpiry} label={t('desk.publishing.expiry.title')}>
          <input type="hidden" name="uid" value={uid} />
          <MomentField name="at" label={t('desk.publishing.expiry.field')} />
          <Submit tone="plain">{t('desk.publishing.expiry.send')}</Submit>
        </ActionForm>
      )}
    </Section>
  )
}
