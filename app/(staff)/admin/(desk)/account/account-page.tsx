import type { ReactNode } from 'react'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { accountPath, type AccountPart } from '#i18n/desk-paths.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { Desk } from '../desk.tsx'

const parts: AccountPart[] = ['email', 'password', 'factors', 'sessions']

interface Props {
  at: AtDesk
  /** Which of the pages; none is the first. */
  part?: AccountPart
  children: ReactNode
}

/** One of the pages of somebody's own account, with the way to the others. */
export async function AccountPage({ at, part, children }: Props) {
  const { t } = await deskWords()
  return (
    <Desk at={at}>
      <PageHead title={t('desk.account.title')} />
      <Tabs
        label={t('desk.account.tabs')}
        tabs={[
          {
            href: accountPath(),
            label: t('desk.account.profile.tab'),
            current: part === undefined,
          },
          ...parts.map((one) => ({
            href: accountPath(one),
            label: t(`desk.account.${one}.tab`),
            current: one === part,
          })),
        ]}
      />
      {children}
    </Desk>
  )
}
