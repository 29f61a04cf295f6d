import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { signInPath } from '#i18n/desk-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { Door } from '../door.tsx'

/** In place of what a one-time link was for: it is used up, too old, or was never one. */
export async function ClosedLink() {
  const { t } = await deskWords()
  return (
    <Door title={t('desk.signIn.closed.title')} lead={t('desk.signIn.closed.lead')}>
      <ButtonLink href={signInPath()}>{t('desk.signIn.closed.back')}</ButtonLink>
    </Door>
  )
}
