import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { deskWords } from '#server/desk/words.ts'
import { Door } from '../../door.tsx'
import type { Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { ClosedLink } from '../closed-link.tsx'
import { makeFirstAccount } from '../link-actions.ts'
import { NewPassword } from '../new-password.tsx'
import { openLink } from '../open-link.ts'

export const generateMetadata = () => titled((t) => t('desk.signIn.setup.title'))

export default async function SetUpPage({ searchParams }: { searchParams: Query }) {
  const open = await openLink(searchParams, 'setup')
  if (!open) return <ClosedLink />
  const { t, siteName } = await deskWords()
  return (
    <Door title={t('desk.signIn.setup.title')} lead={t('desk.signIn.setup.lead', { site: siteName })}>
      <ActionForm action={makeFirstAccount}>
        <input type="hidden" name="token" value={open.token} />
        <Field
          name="name"
          label={t('desk.signIn.name')}
          hint={t('desk.signIn.nameHint')}
          autoComplete="name"
          required
        />
        <Field
          name="email"
          type="email"
          label={t('desk.signIn.email')}
          hint={t('desk.signIn.emailHint')}
          autoComplete="username"
          required
        />
        <NewPassword t={t} />
        <Submit pending={t('desk.forms.saving')}>{t('desk.signIn.setup.send')}</Submit>
      </ActionForm>
    </Door>
  )
}
