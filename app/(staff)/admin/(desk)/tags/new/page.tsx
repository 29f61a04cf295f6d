import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { TextFields } from '#components/admin/named/text-fields.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { tagsPath } from '#i18n/desk-site-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { add } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.tags.new.title'))

/** A tag more. */
export default function NewTagPage() {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit')) throw new Forbidden('taxonomy:edit')
    const { t } = await deskWords()
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.tags.new.title')}
          lead={t('desk.tags.new.lead')}
          up={{ href: tagsPath(), label: t('desk.tags.back') }}
        />
        <ActionForm action={add} label={t('desk.tags.new.title')}>
          <TextFields texts={{}} t={t} />
          <Submit pending={t('desk.forms.saving')}>{t('desk.tags.new.send')}</Submit>
        </ActionForm>
      </Desk>
    )
  })
}
