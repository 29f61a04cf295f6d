import { PageHead } from '#components/admin/kit/page-head.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { deskPath } from '#i18n/desk-paths.ts'
import { answer } from '#lib/answer.ts'
import { atDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'

export const generateMetadata = () => titled((t) => t('desk.shell.missing.title'))

/** For addresses where the desk has nothing. */
export default async function MissingPage() {
  const at = await atDesk()
  const { t } = await deskWords()
  answer(404)
  return (
    <Desk at={at}>
      <PageHead title={t('desk.shell.missing.title')} lead={t('desk.shell.missing.lead')} />
      <ButtonLink href={deskPath()}>{t('desk.shell.missing.back')}</ButtonLink>
    </Desk>
  )
}
