import { DueTag } from '#components/admin/articles/due-tag.tsx'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { Assignment } from '#domain/articles/desk.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { localOf } from '#lib/instant.ts'
import { deskWords } from '#server/desk/words.ts'
import { assign } from './actions.ts'
import type { Part } from './part.ts'

/** Who shall write it, and until when. */
export async function Assign({ assignment, review }: Part & { assignment: Assignment }) {
  const { uid, assignee, dueAt, choices } = assignment
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  const shown = { dueAt, workState: review.workState }
  const options =
    assignee && !choices.some((one) => one.uid === assignee.uid) ? [assignee, ...choices] : choices
  return (
    <Section
      id="assign"
      title={t('desk.reviews.assign.title')}
      lead={choices.length > 0 && t('desk.reviews.assign.lead')}
      beside
    >
      <p>
        {assignee?.name ?? t('desk.reviews.assign.nobody')}
        {dueAt !== null && ' · '}
        {dueAt !== null && <DueTag article={shown} now={now} t={t} locale={locale} timeZone={timeZone} />}
      </p>
      {choices.length > 0 && (
        // A new form after each change: what stands in it was answered.
        <ActionForm key={`${assignee?.uid} ${dueAt}`} action={assign} label={t('desk.reviews.assign.title')}>
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="seenAssignee" value={assignee?.uid ?? ''} />
          <input type="hidden" name="seenDue" value={dueAt ?? ''} />
          <Choice
            name="assignee"
            as="select"
            label={t('desk.reviews.assign.assignee')}
            defaultValue={assignee?.uid ?? ''}
            options={[
              { value: '', label: t('desk.reviews.assign.nobody') },
              ...options.map((one) => ({ value: one.uid, label: one.name })),
            ]}
          />
          <Field
            name="due"
            type="datetime-local"
            label={t('desk.reviews.assign.due')}
            hint={t('desk.reviews.assign.dueHint', { zone: timeZone })}
            defaultValue={dueAt === null ? '' : localOf(dueAt, timeZone).slice(0, 16)}
            short
          />
          <Submit tone="plain">{t('desk.reviews.assign.send')}</Submit>
        </ActionForm>
      )}
    </Section>
  )
}
