import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { listSections } from '#domain/sections/desk.ts'
import { listFormat } from '#i18n/lists.ts'
import { isLocale, localeFacts } from '#i18n/locales.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  at: { person: Pick<AtDesk['person'], 'roles'>; actor: AtDesk['actor'] }
}

/** Which roles somebody has, and in which sections and languages they hold. */
export async function HeldRoles({ at: { person, actor } }: Props) {
  const { t, locale } = await deskWords()
  if (person.roles.length === 0) {
    return (
      <EmptyState title={t('desk.account.profile.noRoles')}>
        {t('desk.account.profile.noRolesLead')}
      </EmptyState>
    )
  }
  const sections = new Map((await listSections(actor)).map(({ id, texts }) => [id, texts]))
  const joined = (names: string[]) => listFormat(names, locale).join('')
  const sectionName = (id: number) => {
    const texts = sections.get(id)
    return (
      texts?.[locale]?.name ?? Object.values(texts ?? {})[0]?.name ?? t('desk.account.profile.goneSection')
    )
  }
  const languageName = (code: string) => (isLocale(code) ? localeFacts(code).name : code)
  return (
    <Rows
      label={t('desk.account.profile.roles')}
      rows={person.roles.map(({ role, sections: only, locales }) => ({
        key: role,
        title: t(`desk.roles.names.${role}`),
        about:
          only || locales
            ? [
                only && t('desk.account.profile.onlySections', { names: joined(only.map(sectionName)) }),
                locales &&
                  t('desk.account.profile.onlyLanguages', { names: joined(locales.map(languageName)) }),
              ]
                .filter(Boolean)
                .join(' · ')
            : t('desk.account.profile.everywhere'),
      }))}
    />
  )
}
