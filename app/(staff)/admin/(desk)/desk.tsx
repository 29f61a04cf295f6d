import type { ReactNode } from 'react'
import { DeskShell } from '#components/admin/shell/desk-shell.tsx'
import type { IconName } from '#components/admin/kit/icon-paths.ts'
import type { NavigationGroup } from '#components/admin/shell/navigation.tsx'
import { may, type Capability } from '#domain/actor.ts'
import { countUnread } from '#domain/notices/desk.ts'
import { articlesPath, schedulePath } from '#i18n/desk-article-paths.ts'
import { accountPath, auditPath, deskPath, rolesPath, staffListPath } from '#i18n/desk-paths.ts'
import {
  authorsPath,
  frontDeskPath,
  guidePath,
  jobsPath,
  menusPath,
  pagesPath,
  redirectsPath,
  sectionsPath,
  settingsPath,
  tagsPath,
  upkeepPath,
} from '#i18n/desk-site-paths.ts'
import { calendarPath, myWorkPath, noticesPath, translationsPath } from '#i18n/desk-work-paths.ts'
import type { Messages } from '#i18n/messages.ts'
import type { Translator } from '#i18n/translate.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { DeskKeys } from './desk-keys.tsx'
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
  // Who may do nothing is told nothing, and still hears so in this frame.
  const unread = actor.grants.length === 0 ? 0 : await countUnread(actor)
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
      navigation={navigation(t, here!, (capability) => may(actor, capability, 'anywhere'))}
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
      bell={{
        href: noticesPath(),
        name: t('desk.notices.bell'),
        label: unread === 0 ? t('desk.notices.bell') : t('desk.notices.bellUnread', { count: unread }),
        count: unread,
        current: isAt(here!, noticesPath()),
      }}
      languages={languages}
      keys={<DeskKeys can={(capability) => may(actor, capability, 'anywhere')} />}
      wide={wide}
    >
      {children}
    </DeskShell>
  )
}

type Place = Exclude<keyof Messages['desk']['shell']['nav'], 'account' | 'notices'>

const ICONS: Partial<Record<Place, IconName>> = { schedule: 'clock' }

function navigation(
  t: Translator,
  here: string,
  can: (capability: Capability) => boolean,
): NavigationGroup[] {
  const item = (name: Place, href: string) => ({
    href,
    icon: ICONS[name] ?? (name as IconName),
    label: t(`desk.shell.nav.${name}`),
    current: href === deskPath() ? here === href : isAt(here, href),
  })
  const ifCan = (capability: Capability, ...items: ReturnType<typeof item>[]) =>
    can(capability) ? items : []
  return [
    {
      items: [
        item('start', deskPath()),
        item('work', myWorkPath()),
        item('articles', articlesPath()),
        item('translations', translationsPath()),
        item('calendar', calendarPath()),
        item('schedule', schedulePath()),
      ],
    },
    {
      label: t('desk.shell.groups.site'),
      items: [
        ...ifCan('front:edit', item('front', frontDeskPath())),
        ...ifCan(
          'taxonomy:edit',
          item('sections', sectionsPath()),
          item('tags', tagsPath()),
          item('authors', authorsPath()),
        ),
        ...ifCan('article:publish', item('pages', pagesPath())),
        ...ifCan('settings:edit', item('menus', menusPath())),
        ...ifCan('taxonomy:edit', item('redirects', redirectsPath())),
      ],
    },
    {
      label: t('desk.shell.groups.people'),
      items: ifCan('staff:manage', item('staff', staffListPath()), item('roles', rolesPath())),
    },
    {
      label: t('desk.shell.groups.system'),
      items: [
        ...ifCan(
          'settings:edit',
          item('settings', settingsPath()),
          item('jobs', jobsPath()),
          item('upkeep', upkeepPath()),
        ),
        ...ifCan('audit:read', item('audit', auditPath())),
        item('guide', guidePath()),
      ],
    },
  ].filter(({ items }) => items.length > 0)
}

function isAt(here: string, href: string): boolean {
  return here === href || here.startsWith(`${href}/`)
}
