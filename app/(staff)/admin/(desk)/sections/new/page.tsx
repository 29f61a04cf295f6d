import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { TextFields } from '#components/admin/named/text-fields.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { listSections } from '#domain/sections/desk.ts'
import { sectionsPath } from '#i18n/desk-site-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { add } from '../actions.ts'
import { parentOptions } from '../parent-options.ts'

export const generateMetadata = () => titled((t) => t('desk.sections.new.title'))

/** A section more. @param searchParams `below`: the one it shall stand below */
export default function NewSectionPage({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit')) throw new Forbidden('taxonomy:edit')
    const sections = await listSections(at.actor)
    const below = await asked(searchParams, 'below')
    const { t, locale } = await deskWords()
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.sections.new.title')}
          lead={t('desk.sections.new.lead')}
          up={{ href: sectionsPath(), label: t('desk.sections.back') }}
        />
        <ActionForm action={add} label={t('desk.sections.new.title')}>
          <TextFields texts={{}} t={t} />
          <Choice
            name="parentId"
            as="select"
            label={t('desk.sections.place.parent')}
            options={parentOptions(sections, t, locale)}
            defaultValue={sections.some(({ id }) => String(id) === below) ? below! : ''}
          />
          <Submit pending={t('desk.forms.saving')}>{t('desk.sections.new.send')}</Submit>
        </ActionForm>
      </Desk>
    )
  })
}
