import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { withdraw } from './actions.ts'
import type { Part } from './part.ts'

/** Takes from readers what they have; what they will see instead is said before the button. */
export async function Withdraw({ standing: { uid, live, liveState, locale, may } }: Part) {
  const { t } = await deskWords()
  if (liveState !== 'live' || !may.withdraw) return null
  return (
    <Section
      id="withdraw"
      title={t('desk.publishing.withdraw.title')}
      lead={t('desk.publishing.withdraw.lead')}
      beside
    >
      <ActionForm key={live?.version} action={withdraw} label={t('desk.publishing.withdraw.title')}>
        <input type="hidden" name="uid" value={uid} />
        <Field
          name="note"
          label={t('desk.publishing.withdraw.note')}
          hint={t('desk.publishing.withdraw.noteHint')}
          rows={3}
          lang={locale}
          maxLength={1000}
        />
        <Submit tone="danger">{t('desk.publishing.withdraw.send')}</Submit>
      </ActionForm>
    </Section>
  )
}
