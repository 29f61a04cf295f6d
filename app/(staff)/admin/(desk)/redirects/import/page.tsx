import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { ImportFile } from '#components/admin/redirects/import-file.client.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { redirectsPath } from '#i18n/desk-site-paths.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'

export const generateMetadata = () => titled((t) => t('desk.redirects.import.title'))

/** Where redirects are read out of a file: tried first, then done. */
export default function ImportRedirects() {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit')) throw new Forbidden('taxonomy:edit')
    const { t, locale } = await deskWords()
    return (
      <Desk at={at} wide>
        <PageHead
          title={t('desk.redirects.import.title')}
          lead={t('desk.redirects.import.lead')}
          up={{ href: redirectsPath(), label: t('desk.redirects.title') }}
        />
        <noscript>
          <Notice tone="warning">
            <p>{t('desk.redirects.import.noScripts')}</p>
          </Notice>
        </noscript>
        <ImportFile words={messages[locale].desk.redirects.import} />
      </Desk>
    )
  })
}
