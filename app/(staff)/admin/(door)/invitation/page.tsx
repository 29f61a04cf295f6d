import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { deskWords } from '#server/desk/words.ts'
import { Door } from '../../door.tsx'
import type { Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { ClosedLink } from '../closed-link.tsx'
import { choosePassword } from '../link-actions.ts'
import { NewPassword } from '../new-password.tsx'
import { openLink } from '../open-link.ts'

export const generateMetadata = () => titled((t) => t('desk.signIn.invitation.title'))

export default async function InvitationPage({ searchParams }: { searchParams: Query }) {
  const open = await openLink(searchParams, 'invitation')
  if (!open?.link.person) return <ClosedLink />
  const { name, email } = open.link.person
  const { t, siteName } = await deskWords()
  return (
    <Door
      title={t('desk.signIn.invitation.title')}
      lead={t('desk.signIn.invitation.lead', { name, site: siteName })}
    >
      <ActionForm action={choosePassword}>
        <input type="hidden" name="token" value={open.token} />
        <NewPassword t={t} username={email} />
        <Submit pending={t('desk.forms.saving')}>{t('desk.signIn.invitation.send')}</Submit>
      </ActionForm>
    </Door>
  )
}
