import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { deskPath } from '#i18n/desk-paths.ts'
import { answer } from '#lib/answer.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { Desk } from './desk.tsx'

interface Props {
  at: AtDesk
  /** `missing`: there is nothing here (404); `forbidden`: nothing for this account (403). */
  as: 'missing' | 'forbidden'
}

/** In place of a page that cannot be shown. */
export async function NoPage({ at, as }: Props) {
  const { t } = await deskWords()
  answer(as === 'missing' ? 404 : 403)
  return (
    <Desk at={at}>
      <PageHead title={t(`desk.shell.${as}.title`)} lead={t(`desk.shell.${as}.lead`)} />
      <ButtonLink href={deskPath()}>{t(`desk.shell.${as}.back`)}</ButtonLink>
    </Desk>
  )
}
