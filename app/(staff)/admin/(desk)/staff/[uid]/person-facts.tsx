import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Facts } from '#components/admin/kit/facts.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { actorWords } from '#components/admin/audit/words.ts'
import { may } from '#domain/actor.ts'
import type { DeskStaff } from '#domain/staff/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { auditPath } from '#i18n/desk-paths.ts'
import { listFormat } from '#i18n/lists.ts'
import { isLocale, localeFacts } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'

/** What is known of somebody, but for what they may do. */
export async function PersonFacts({ person, at: { actor } }: Part) {
  const { t, locale, timeZone } = await deskWords()
  const time = (instant: number | null) =>
    instant === null ? t('desk.staff.never') : formatMoment(instant, locale, timeZone)
  return (
    <Section
      id="account"
      title={t('desk.staff.one.account')}
      beside
      actions={
        may(actor, 'audit:read') && (
          <ButtonLink href={auditPath({ person: person.uid })}>{t('desk.staff.one.audit')}</ButtonLink>
        )
      }
    >
      <Facts
        facts={[
          {
            label: t('desk.staff.language'),
            value: isLocale(person.locale) ? localeFacts(person.locale).name : person.locale,
          },
          { label: t('desk.staff.factor'), value: listFormat(await factorWords(person), locale).join('') },
          { label: t('desk.staff.lastSignIn'), value: time(person.lastSignInAt) },
          { label: t('desk.staff.one.passwordSet'), value: time(person.passwordSetAt) },
          {
            label: t('desk.staff.one.created'),
            value:
              person.createdBy.kind === 'anyone'
                ? t('desk.staff.one.createdSetUp', { time: time(person.createdAt) })
                : t('desk.staff.one.createdBy', {
                    time: time(person.createdAt),
                    name: actorWords(t, { ...person.createdBy, nameNow: null }),
                  }),
          },
        ]}
      />
    </Section>
  )
}

async function factorWords({ factors: { totp, passkeys, recoveryCodes } }: DeskStaff): Promise<string[]> {
  const { t } = await deskWords()
  if (!totp && passkeys === 0) return [t('desk.staff.factorOff')]
  return [
    ...(totp ? [t('desk.staff.one.app')] : []),
    ...(passkeys > 0 ? [t('desk.staff.one.passkeys', { n: passkeys })] : []),
    t('desk.staff.one.codes', { n: recoveryCodes }),
  ]
}
