import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { restore } from '../../actions.ts'

interface Props {
  id: number
  locale: string
  /** The one to restore, and the newest, which this page was made with. */
  revision: number
  newest: number
}

/** Makes an old revision what readers get. */
export async function PageRestore({ id, locale, revision, newest }: Props) {
  const { t } = await deskWords()
  const title = t('desk.pages.restore.title', { number: revision })
  return (
    <Section id="restore" title={title} lead={t('desk.pages.restore.lead')} beside>
      <ActionForm action={restore} label={title}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="seen" value={newest} />
        <Submit tone="plain" pending={t('desk.forms.saving')}>
          {t('desk.pages.restore.send', { number: revision })}
        </Submit>
      </ActionForm>
    </Section>
  )
}
