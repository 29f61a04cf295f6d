import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonRow } from '#components/admin/kit/button-row.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { stageWords } from '#components/admin/reviews/stage-words.ts'
import { deskWords } from '#server/desk/words.ts'
import { decide } from './actions.ts'
import type { Part } from './part.ts'

/** Where the next step is signed, or why not by whoever looks. */
export async function Decide({ review }: Part) {
  const { uid, version, round, next, hindrance } = review
  const { t } = await deskWords()
  if (hindrance === 'over' || (hindrance === 'notInReview' && review.maySubmit)) return null
  if (hindrance !== null || next === null) {
    return (
      <Section id="decide" title={t('desk.reviews.hindrance.title')} beside>
        <p className="review-lead">{t(`desk.reviews.hindrance.${hindrance ?? 'over'}`)}</p>
      </Section>
    )
  }
  const title = t('desk.reviews.decide.title', { stage: stageWords(t, next) })
  return (
    <Section id="decide" title={title} lead={t('desk.reviews.decide.lead')} beside>
      <ActionForm action={decide} label={title}>
        <input type="hidden" name="uid" value={uid} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="round" value={round} />
        <input type="hidden" name="kind" value={next.kind} />
        <input type="hidden" name="step" value={next.step} />
        <Field
          name="note"
          label={t('desk.reviews.decide.note')}
          hint={t('desk.reviews.decide.noteHint')}
          optional={t('desk.reviews.decide.optional')}
          rows={4}
          maxLength={2000}
        />
        <ButtonRow>
          <Submit name="verdict" value="approved" pending={t('desk.reviews.decide.sending')}>
            {t('desk.reviews.decide.approve')}
          </Submit>
          <Submit name="verdict" value="sent_back" tone="danger">
            {t('desk.reviews.decide.sendBack')}
          </Submit>
        </ButtonRow>
      </ActionForm>
    </Section>
  )
}
