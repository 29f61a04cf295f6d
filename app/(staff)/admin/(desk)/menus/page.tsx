import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { MenuDesk } from '#components/admin/menus/menu-desk.client.tsx'
import { may } from '#domain/actor.ts'
import { automaticMenu, openMenu } from '#domain/menus/desk.ts'
import { menuPlaces } from '#domain/menus/types.ts'
import { Forbidden } from '#domain/refusal.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { menusPath } from '#i18n/desk-site-paths.ts'
import { isLocale, languageIn, localeCodes, localeTag } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'

export const generateMetadata = () => titled((t) => t('desk.menus.title'))

/** The menus of each language: the bar above every page, and what stands among the standing pages at its foot. */
export default function Menus({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    if (!may(at.actor, 'settings:edit')) throw new Forbidden('settings:edit')
    const { t, locale: own } = await deskWords()
    const [wanted, wantedPlace] = [await asked(searchParams, 'locale'), await asked(searchParams, 'place')]
    const locale = wanted !== undefined && isLocale(wanted) ? wanted : own
    const place = menuPlaces.find((one) => one === wantedPlace) ?? 'header'
    const { items, names } = await openMenu(at.actor, locale, place)
    const automatic = await automaticMenu(at.actor, locale, place)
    const settings = await readSettings(locale)
    return (
      <Desk at={at} wide>
        <PageHead title={t('desk.menus.title')} lead={t('desk.menus.lead')} />
        <Tabs
          label={t('desk.menus.which')}
          tabs={localeCodes.flatMap((code) =>
            menuPlaces.map((one) => ({
              href: menusPath({ locale: code, place: one }),
              label: t('desk.menus.tab', {
                language: languageIn(own, code),
                place: t(`desk.menus.places.${one}`),
              }),
              current: code === locale && one === place,
            })),
          )}
        />
        <noscript>
          <Notice tone="warning">
            <p>{t('desk.menus.noScripts')}</p>
          </Notice>
        </noscript>
        <MenuDesk
          key={`${locale} ${place}`}
          words={messages[own].desk.menus}
          start={{
            ...{ locale, lang: localeTag(locale), place, items, siteName: settings['site.name'] },
            automatic: automatic.items,
            names: [...names, ...automatic.names],
          }}
        />
      </Desk>
    )
  })
}
