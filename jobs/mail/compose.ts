import type { About, Letter, LinkAbout } from '#domain/mail/letter.ts'
import { formatMoment, zoneName } from '#i18n/dates.ts'
import { linkPath } from '#i18n/desk-paths.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { translator, type Translator } from '#i18n/translate.ts'

/** Line ends and control characters: in a name they would make paragraphs of their own. */
const BREAKS = /[\s\p{Cc}\u2028\u2029]+/gu

/**
 * Puts a letter into words of its recipient's language, as plain text.
 * @param siteUrl origin of the site, without a slash at the end
 */
export function composeMail(letter: Letter, siteUrl: string): { subject: string; text: string } {
  const locale = isLocale(letter.locale) ? letter.locale : 'en'
  const t = translator(locale)
  const site = oneLine(letter.site.name)
  const paragraphs = [
    t('desk.mail.greeting', { name: oneLine(letter.to.name) }),
    ...('token' in letter.about ? ofLink(t, letter.about) : ofNotice(t, letter.about)),
    `${site}\n${siteUrl}`,
  ]
  return {
    subject: t(`desk.mail.${letter.about.template}.subject`, { site }),
    text: `${paragraphs.join('\n\n')}\n`,
  }

  function ofLink(t: Translator, about: LinkAbout): string[] {
    const { template, token, expiresAt } = about
    const by = about.by === null ? null : oneLine(about.by)
    return [
      by === null ? t(`desk.mail.${template}.bySite`, { site }) : t(`desk.mail.${template}.by`, { site, by }),
      t(`desk.mail.${template}.open`, moment(expiresAt, locale, letter.site.timeZone)),
      siteUrl + linkPath(template, token),
      ...(about.clearsFactors ? [t('desk.mail.clearsFactors')] : []),
      t(`desk.mail.${template}.otherwise`),
    ]
  }

  function ofNotice(t: Translator, { template, at }: Exclude<About, LinkAbout>): string[] {
    const when = moment(at, locale, letter.site.timeZone)
    return [t(`desk.mail.${template}.said`, { site, ...when }), t(`desk.mail.${template}.otherwise`)]
  }
}

/** A moment on the site's clock, and which clock that is. */
function moment(instant: number, locale: Locale, timeZone: string): { time: string; zone: string } {
  return { time: formatMoment(instant, locale, timeZone), zone: zoneName(instant, locale, timeZone) }
}

function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').trim()
}
