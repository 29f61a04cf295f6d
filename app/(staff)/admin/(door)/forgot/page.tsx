import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { mailConfigured } from '#domain/links/inside.ts'
import { signInPath } from '#i18n/desk-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { Door } from '../../door.tsx'
import { titled } from '../../titled.ts'
import { askForReset } from '../link-actions.ts'

export const generateMetadata = () => titled((t) => t('desk.signIn.forgotten.title'))

export default async function ForgotPage() {
  const { t } = await deskWords()
  const byMail = mailConfigured()
  return (
    <Door
      title={t('desk.signIn.forgotten.title')}
      lead={t(byMail ? 'desk.signIn.forgotten.byMail' : 'desk.signIn.forgotten.byHand')}
      footnote={<a href={signInPath()}>{t('desk.signIn.closed.back')}</a>}
    >
      {byMail && (
        <ActionForm action={askForReset}>
          <Field name="email" type="email" label={t('desk.signIn.email')} autoComplete="username" required />
          <Submit pending={t('desk.forms.sending')}>{t('desk.signIn.forgotten.send')}</Submit>
        </ActionForm>
      )}
    </Door>
  )
}
