import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { archive, merge } from './actions.ts'
import type { Part } from './part.ts'

/** Outside of what is folded away: why it is refused is said without scripts too. */
const ARCHIVE = 'archive-section'
const MERGE = 'merge-section'

/** Puts a section away, or gives it up for another one; what stands in the way is said before the button. */
export async function Ending({ section, sections }: Part) {
  const { t, locale } = await deskWords()
  const { id, isHolding } = section
  const children = sections.filter((one) => one.parentId === id)
  const others = sections.filter((one) => one.id !== id)
  const isParent = children.length > 0
  return (
    <Section id="ending" title={t('desk.sections.ending.title')} beside>
      {isParent && <p>{t('desk.sections.ending.children', { n: children.length })}</p>}
      {!isParent && isHolding && <p>{t('desk.sections.ending.holding')}</p>}
      {!isParent && !isHolding && (
        <More label={t('desk.sections.ending.archive')}>
          <p>{t('desk.sections.ending.archiveLead')}</p>
          <button type="submit" form={ARCHIVE} name="id" value={id} className="button is-danger">
            {t('desk.sections.ending.archiveSend', { name: nameIn(section, locale) })}
          </button>
        </More>
      )}
      <ActionForm
        action={archive}
        id={ARCHIVE}
        className="form is-answer"
        label={t('desk.sections.ending.archive')}
      />
      {!isParent && others.length > 0 && (
        <More label={t('desk.sections.merge.title')}>
          <p>{t('desk.sections.merge.lead')}</p>
          <ActionForm action={merge} id={MERGE} label={t('desk.sections.merge.title')}>
            <input type="hidden" name="fromId" value={id} />
            <Choice
              name="intoId"
              as="select"
              label={t('desk.sections.merge.into')}
              options={others.map((one) => ({
                value: String(one.id),
                label: '\u3000'.repeat(one.depth) + nameIn(one, locale),
              }))}
            />
            <Submit tone="danger" pending={t('desk.sections.merge.pending')}>
              {t('desk.sections.merge.send')}
            </Submit>
          </ActionForm>
        </More>
      )}
    </Section>
  )
}
