import type { ReactNode } from 'react'
import { DeskShell } from '#components/admin/shell/desk-shell.tsx'
import type { NavigationGroup } from '#components/admin/shell/navigation.tsx'
import { may, type Capability } from '#domain/actor.ts'
import { articlesPath, schedulePath } from '#i18n/desk-article-paths.ts'
import { accountPath, auditPath, deskPath, rolesPath, staffListPath } from '#i18n/desk-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { frameWords } from '../frame-words.ts'
import { roleNames } from '../role-names.ts'
import { signOut } from '../sign-out.ts'

interface Props {
  at: AtDesk
  /** Editors, calendars: as wide as the screen. */
  wide?: boolean
  children: ReactNode
}

/** A page of the desk: what stands around it shows who is there, and leads to what they may do. */
export async function Desk({ at: { person, actor }, wide, children }: Props) {
  const { t, locale } = await deskWords()
  const { site, languages } = await frameWords()
  const [here] = deskRequest().path.split('?', 1)
  return (
    <DeskShell
      site={site}
      desk={{ name: t('desk.shell.name'), href: deskPath() }}
      words={{
        skip: t('desk.shell.skip'),
        navigation: t('desk.shell.navigation'),
        menu: t('desk.shell.menu'),
        close: t('desk.shell.close'),
      }}
      navigation={navigation(t, here!, (capability) => may(actor, capability))}
      person={{
        name: person.name,
        roles: roleNames(person.roles, t, locale),
        account: {
          href: accountPath(),
          label: t('desk.shell.nav.account'),
          current: isAt(here!, accountPath()),
        },
        signOut: { action: signOut, label: t('desk.shell.signOut') },
      }}
      languages={languages}
      wide={wide}
    >
      {children}
    </DeskShell>
  )
}

function navigation(
  t: Translator,
  here: string,
  can: (capability: Capability) => boolean,
): NavigationGroup[] {
  const item = (name: 'start' | 'articles' | 'schedule' | 'staff' | 'roles' | 'audit', href: string) => ({
    href,
    icon: name === 'schedule' ? ('calendar' as const) : name,
    label: t(`desk.shell.nav.${name}`),
    current: href === deskPath() ? here === href : isAt(here, href),
  })
  const people = can('staff:manage') ? [item('staff', staffListPath()), item('roles', rolesPath())] : []
  const system = can('audit:read') ? [item('audit', auditPath())] : []
  return [
    {
      items: [item('start', deskPath()), item('articles', articlesPath()), item('schedule', schedulePath())],
    },
    { label: t('desk.shell.groups.people'), items: people },
    { label: t('desk.shell.groups.system'), items: system },
  ].filter(({ items }) => items.length > 0)
}

function isAt(here: string, href: string): boolean {
  return here === href || here.startsWith(`${href}/`)
}
