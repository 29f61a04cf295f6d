import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { TextFields } from '#components/admin/named/text-fields.tsx'
import { deskWords } from '#server/desk/words.ts'
import { save } from './actions.ts'
import type { Part } from './part.ts'

/** 三审三校: as many as domain/sections/update.ts takes. */
const STEPS = ['0', '1', '2', '3']

/** What a section is called in each language, and how many look at its articles before they go out. */
export async function NamesForm({ section: { id, texts, older, reviewSteps, proofSteps, seen } }: Part) {
  const { t } = await deskWords()
  const options = STEPS.map((value) => ({ value, label: value }))
  return (
    <Section id="names" title={t('desk.sections.names.title')} lead={t('desk.sections.names.lead')}>
      <ActionForm action={save} label={t('desk.sections.names.title')}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <TextFields texts={texts} older={older} t={t} />
        <div className="steps-fields">
          <Choice
            name="reviewSteps"
            as="select"
            label={t('desk.sections.steps.review')}
            options={options}
            defaultValue={String(reviewSteps)}
          />
          <Choice
            name="proofSteps"
            as="select"
            label={t('desk.sections.steps.proof')}
            options={options}
            defaultValue={String(proofSteps)}
          />
          <p className="field-hint">
            {t('desk.sections.steps.hint')}{' '}
            {reviewSteps + proofSteps > 0 &&
              t('desk.sections.steps.people', { n: reviewSteps + proofSteps + 1 })}
          </p>
        </div>
        <Submit pending={t('desk.forms.saving')}>{t('desk.forms.save')}</Submit>
      </ActionForm>
    </Section>
  )
}
