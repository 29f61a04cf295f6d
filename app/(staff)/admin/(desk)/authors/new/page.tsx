import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { TextFields } from '#components/admin/named/text-fields.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { authorsPath } from '#i18n/desk-site-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { PortraitPart } from '../portrait-part.tsx'
import { add } from './actions.ts'

/** The media open in a dialog that has a form of its own: none may stand in another. */
const FORM = 'new-author'

export const generateMetadata = () => titled((t) => t('desk.authors.new.title'))

/** An author more. */
export default function NewAuthorPage() {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit')) throw new Forbidden('taxonomy:edit')
    const { t } = await deskWords()
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.authors.new.title')}
          lead={t('desk.authors.new.lead')}
          up={{ href: authorsPath(), label: t('desk.authors.back') }}
        />
        <PortraitPart at={at} portrait={null} form={FORM} />
        <ActionForm action={add} id={FORM} label={t('desk.authors.new.title')}>
          <TextFields texts={{}} t={t} />
          <Submit pending={t('desk.forms.saving')}>{t('desk.authors.new.send')}</Submit>
        </ActionForm>
      </Desk>
    )
  })
}
