import { cache } from 'react'
import type { SiteView } from '#components/site/site-view.ts'
import { headlinesById } from '#domain/articles/reader.ts'
import type { Headline } from '#domain/articles/types.ts'
import { readBreaking } from '#domain/breaking/reader.ts'
import { readPictures } from '#domain/media/reader.ts'
import { readFooterPages } from '#domain/pages/reader.ts'
import { mostRead } from '#domain/views/reader.ts'
import type { Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { readsUntil, requestTime } from '#lib/answer.ts'
import { nextMidnight } from '#lib/instant.ts'
import { readMenus } from './menus.ts'
import { readSections, readSettings } from './once.ts'

/** Articles on one page of a list. */
export const LIST_SIZE = 20

/** What surrounds every page of a language; read once per request. */
export const readSite = cache(async (locale: Locale): Promise<SiteView> => {
  const settings = await readSettings(locale)
  const [tree, pages, pictures] = await Promise.all([
    readSections(locale),
    readFooterPages(locale),
    readPictures([settings['site.logo'], settings['wechat.qr']]),
  ])
  const qr = pictures.get(settings['wechat.qr'])
  const [now, timeZone] = [requestTime(), settings['site.timeZone']]
  // Above every page stands the day, and lists tell of today's articles the time alone.
  readsUntil(nextMidnight(now, timeZone))
  const menus = await readMenus({ locale, settings, sections: tree.top, pages })
  return {
    edition: { locale, t: translator(locale), timeZone, now },
    settings,
    ...menus,
    sections: tree.top,
    logo: pictures.get(settings['site.logo']) ?? null,
    breaking: await readBreaking(locale, now),
    wechat: qr ? { account: settings['wechat.account'], picture: qr } : null,
  }
})

/** What readers of a language read most in the last seven days. */
export const readMostRead = cache(async (locale: Locale): Promise<Headline[]> => {
  const read = await mostRead(locale, requestTime())
  return headlinesById(read.map((one) => one.articleId))
})
