import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit as SubmitButton } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { submit } from './actions.ts'
import type { Part } from './part.ts'

/** Hands the article in: for whoever writes and does not publish, and wherever reviews are asked for. */
export async function Submit({ standing: { uid, work, workState, findings, review, may } }: Part) {
  const { t } = await deskWords()
  const isNeeded = review.done < review.of
  if ((may.publish && !isNeeded) || !may.edit) return null
  // What is signed goes on being signed; only a changed text is handed in again.
  if (workState !== 'draft' && (workState !== 'in_review' || review.done > 0)) return null
  const isBlocked = findings.some(({ tier }) => tier !== 'publish')
  const lead =
    workState === 'in_review' ? t('desk.publishing.submit.again') : t('desk.publishing.submit.lead')
  return (
    <Section id="submit" title={t('desk.publishing.submit.title')} lead={!isBlocked && lead} beside>
      {isBlocked ? (
        <p className="publish-lead">{t('desk.publishing.submit.blocked')}</p>
      ) : (
        <ActionForm action={submit} label={t('desk.publishing.submit.title')}>
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="version" value={work.version} />
          <SubmitButton pending={t('desk.forms.sending')}>{t('desk.publishing.submit.send')}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  )
}
