import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { handIn } from './actions.ts'
import type { Part } from './part.ts'

/** Hands the article in, where that is what comes next. */
export async function HandIn({ review: { uid, version, workState, maySubmit } }: Part) {
  const { t } = await deskWords()
  if (!maySubmit || workState === 'in_review') return null
  return (
    <Section id="hand-in" title={t('desk.reviews.submit.title')} lead={t('desk.reviews.submit.lead')} beside>
      <ActionForm action={handIn} label={t('desk.reviews.submit.title')}>
        <input type="hidden" name="uid" value={uid} />
        <input type="hidden" name="version" value={version} />
        <Submit pending={t('desk.forms.sending')}>{t('desk.reviews.submit.send')}</Submit>
      </ActionForm>
    </Section>
  )
}
