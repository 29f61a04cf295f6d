import { PageHead } from '#components/admin/kit/page-head.tsx'
import { ImportForm } from '#components/admin/upkeep/import-form.client.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { listSections } from '#domain/sections/desk.ts'
import { upkeepPath } from '#i18n/desk-site-paths.ts'
import { localeCodes, localeFacts } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { sendPages } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.upkeep.import.title'))

/** Where pages of an old site are taken in. */
export default function ImportPage() {
  return guarded(async (at) => {
    if (!may(at.actor, 'article:create', 'anywhere')) throw new Forbidden('article:create')
    const { t, locale } = await deskWords()
    const sections = await listSections(at.actor)
    const nameOf = ({ texts }: (typeof sections)[number]) =>
      (texts[locale] ?? Object.values(texts)[0])?.name ?? ''
    return (
      <Desk at={at}>
        <PageHead
          title={t('desk.upkeep.import.title')}
          lead={t('desk.upkeep.import.lead')}
          up={{ href: upkeepPath(), label: t('desk.upkeep.title') }}
        />
        <ImportForm
          action={sendPages}
          words={messages[locale].desk.upkeep.import}
          mayPublish={may(at.actor, 'article:publish', 'anywhere')}
          sections={[
            { value: '', label: t('desk.upkeep.import.byBreadcrumb') },
            ...sections.map((one) => ({
              value: String(one.id),
              label: '\u3000'.repeat(one.depth) + nameOf(one),
            })),
          ]}
          languages={[
            { value: '', label: t('desk.upkeep.import.byScript') },
            ...localeCodes.map((value) => ({ value, label: localeFacts(value).name })),
          ]}
        />
      </Desk>
    )
  })
}
