import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { isWithin, placeOf } from '#components/admin/sections/arrange.ts'
import { PlaceFields } from '#components/admin/sections/place-fields.client.tsx'
import { deskWords } from '#server/desk/words.ts'
import { move } from '../actions.ts'
import { parentOptions } from '../parent-options.ts'
import type { Part } from './part.ts'

/** Where a section stands in the tree: the same as dragging it there. */
export async function PlaceForm({ section: { id, parentId, position }, sections }: Part) {
  const { t, locale } = await deskWords()
  const others = sections.filter((one) => !isWithin(sections, one.id, id))
  const { after } = placeOf(sections, id)
  return (
    <Section id="place" title={t('desk.sections.place.title')} lead={t('desk.sections.place.lead')} beside>
      <ActionForm action={move} label={t('desk.sections.place.title')}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seenParent" value={parentId ?? ''} />
        <input type="hidden" name="seenPosition" value={position} />
        <PlaceFields
          // Moved elsewhere, it is to be moved from there.
          key={`${parentId} ${position}`}
          parents={parentOptions(others, t, locale)}
          sections={others.map((one) => ({
            id: one.id,
            parentId: one.parentId,
            label: t('desk.sections.place.afterOne', { name: nameIn(one, locale) }),
          }))}
          parentId={parentId}
          after={after}
          words={{
            parent: t('desk.sections.place.parent'),
            after: t('desk.sections.place.after'),
            first: t('desk.sections.place.first'),
            last: t('desk.sections.place.last'),
          }}
        />
        <Submit pending={t('desk.forms.saving')}>{t('desk.sections.place.send')}</Submit>
      </ActionForm>
    </Section>
  )
}
