import type { ShownWords } from '#components/admin/form/shown-once.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'

/** What stands around recovery codes that are shown. @param email whose they are */
export async function recoveryWords(email: string): Promise<ShownWords> {
  const { t, locale, timeZone, siteName } = await deskWords()
  const time = formatMoment(deskRequest().now, locale, timeZone)
  return {
    label: t('desk.account.codes.label'),
    note: t('desk.account.codes.note'),
    copy: t('desk.forms.copy'),
    copied: t('desk.forms.copied'),
    failed: t('desk.forms.copyFailed'),
    keep: {
      download: t('desk.forms.download'),
      print: t('desk.account.codes.print'),
      fileName: t('desk.account.codes.fileName'),
      heading: t('desk.account.codes.file', { email, site: siteName, time }),
    },
  }
}
