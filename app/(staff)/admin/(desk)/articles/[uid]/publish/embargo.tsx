import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { liftEmbargo, setEmbargo } from './actions.ts'
import { MomentField } from './moment-field.tsx'
import type { Part } from './part.ts'

/** Until when nothing of the story gets out. */
export async function Embargo({ standing: { uid, liveState, embargoUntil, may } }: Part) {
  const { t, locale, timeZone } = await deskWords()
  const holds = embargoUntil !== null && embargoUntil > deskRequest().now
  // What is live can be withdrawn, but not put under embargo.
  if (!holds && (!may.publish || liveState === 'live')) return null
  const time = embargoUntil === null ? '' : formatMoment(embargoUntil, locale, timeZone)
  return (
    <Section
      id="embargo"
      title={t('desk.publishing.embargo.title')}
      lead={t('desk.publishing.embargo.lead')}
      beside
    >
      {embargoUntil !== null && (
        <p>
          <Tag tone={holds ? 'warning' : 'plain'}>
            {t(holds ? 'desk.publishing.embargo.until' : 'desk.publishing.embargo.over', { time })}
          </Tag>
        </p>
      )}
      {may.publish && holds && (
        <ActionForm
          key={`lift ${embargoUntil}`}
          action={liftEmbargo}
          label={t('desk.publishing.embargo.lift')}
        >
          <input type="hidden" name="uid" value={uid} />
          <Submit tone="plain">{t('desk.publishing.embargo.lift')}</Submit>
        </ActionForm>
      )}
      {may.publish && liveState !== 'live' && (
        <ActionForm
          key={`set ${embargoUntil}`}
          action={setEmbargo}
          label={t('desk.publishing.embargo.title')}
        >
          <input type="hidden" name="uid" value={uid} />
          <MomentField name="until" label={t('desk.publishing.embargo.field')} />
          <Submit tone="plain">{t('desk.publishing.embargo.send')}</Submit>
        </ActionForm>
      )}
    </Section>
  )
}
