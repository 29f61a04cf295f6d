import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Facts } from '#components/admin/kit/facts.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { may } from '#domain/actor.ts'
import { formatMoment } from '#i18n/dates.ts'
import { accountPath, newStaffPath } from '#i18n/desk-paths.ts'
import { atDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { roleNames } from '../role-names.ts'
import { titled } from '../titled.ts'
import { Desk } from './desk.tsx'
import { LatestArticles } from './latest-articles.tsx'

export const generateMetadata = () => titled((t) => t('desk.shell.nav.start'))

/** Where everybody begins. What the newsroom works on comes to stand here. */
export default async function StartPage() {
  const at = await atDesk()
  const { person, actor } = at
  const { t, locale, timeZone, siteName } = await deskWords()
  const ends = formatMoment(person.expiresAt, locale, timeZone)
  const isManager = may(actor, 'staff:manage')
  return (
    <Desk at={at}>
      <PageHead
        title={t('desk.shell.welcome', { name: person.name })}
        lead={t('desk.shell.welcomeLead', { site: siteName })}
      />
      <LatestArticles at={at} />
      <Section id="you" title={t('desk.shell.you')} beside>
        <Facts
          facts={[
            { label: t('desk.signIn.email'), value: person.email },
            {
              label: t('desk.shell.yourRoles'),
              value: roleNames(person.roles, t, locale),
            },
            { label: t('desk.shell.signedInUntil'), value: ends },
          ]}
        />
        <ButtonLink href={accountPath()}>{t('desk.shell.nav.account')}</ButtonLink>
      </Section>
      {isManager && (
        <Section id="people" title={t('desk.shell.groups.people')} beside>
          <EmptyState
            title={t('desk.shell.invite')}
            actions={
              <ButtonLink href={newStaffPath()} tone="primary" icon="add">
                {t('desk.shell.inviteAction')}
              </ButtonLink>
            }
          >
            {t('desk.shell.inviteLead')}
          </EmptyState>
        </Section>
      )}
    </Desk>
  )
}
