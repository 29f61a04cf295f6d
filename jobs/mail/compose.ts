import type { About, Letter, LinkAbout, NoticeAbout, ScheduleAbout } from '#domain/mail/letter.ts'
import { formatMoment, zoneName } from '#i18n/dates.ts'
import { accountPath, linkPath } from '#i18n/desk-paths.ts'
import { publishingPath } from '#i18n/desk-article-paths.ts'
import { noticeLeadsTo } from '#i18n/desk-work-paths.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { refusalSentence } from '#i18n/refusals.ts'
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
    ...paragraphsOf(letter.about),
    `${site}\n${siteUrl}`,
  ]
  return {
    subject: subject(letter.about),
    text: `${paragraphs.join('\n\n')}\n`,
  }

  function subject(about: About): string {
    const headline = headlineOf(about, t)
    if (about.template === 'notice') return t('desk.mail.notice.subject', { headline, kind: about.kind })
    return t(`desk.mail.${about.template}.subject`, { site, headline })
  }

  function paragraphsOf(about: About): string[] {
    if ('token' in about) return ofLink(t, about)
    if ('dueAt' in about) return ofSchedule(t, about)
    return about.template === 'notice' ? ofNotice(t, about) : ofChange(t, about)
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

  function ofSchedule(t: Translator, about: ScheduleAbout): string[] {
    const { template, action, dueAt, doneAt, problem, articleUid } = about
    const { timeZone } = letter.site
    const told = { headline: headlineOf(about, t), action, ...moment(dueAt, locale, timeZone) }
    return [
      t(`desk.mail.${template}.said`, { ...told, done: moment(doneAt, locale, timeZone).time }),
      ...(problem ? [refusalSentence(problem, locale, timeZone)] : []),
      t(`desk.mail.${template}.otherwise`),
      siteUrl + publishingPath(articleUid),
    ]
  }

  function ofNotice(t: Translator, about: NoticeAbout): string[] {
    const { kind, note, articleUid } = about
    const by = oneLine(about.by)
    return [
      t('desk.mail.notice.said', { headline: headlineOf(about, t), kind, by }),
      ...(note === '' ? [] : [t('desk.mail.notice.note', { note: oneLine(note) })]),
      siteUrl + noticeLeadsTo(kind, articleUid),
      `${t('desk.mail.notice.otherwise')}\n${siteUrl}${accountPath()}`,
    ]
  }

  function ofChange(
    t: Translator,
    { template, at }: Exclude<About, LinkAbout | ScheduleAbout | NoticeAbout>,
  ): string[] {
    const when = moment(at, locale, letter.site.timeZone)
    return [t(`desk.mail.${template}.said`, { site, ...when }), t(`desk.mail.${template}.otherwise`)]
  }
}

/** A moment on the site's clock, and which clock that is. */
function moment(instant: number, locale: Locale, timeZone: string): { time: string; zone: string } {
  return { time: formatMoment(instant, locale, timeZone), zone: zoneName(instant, locale, timeZone) }
}

function headlineOf(about: About, t: Translator): string {
  return 'headline' in about ? oneLine(about.headline) || t('desk.mail.untitled') : ''
}

function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').trim()
}
