import { Section } from '#components/admin/kit/section.tsx'
import { FindingList } from '#components/admin/publishing/finding-list.tsx'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'

/** What is wrong with the article, and where. */
export async function Checks({ standing: { uid, findings } }: Part) {
  const { t } = await deskWords()
  return (
    <Section id="checks" title={t('desk.publishing.checks.title')} beside>
      {findings.length === 0 ? (
        <p>{t('desk.publishing.checks.fine')}</p>
      ) : (
        <FindingList uid={uid} findings={findings} t={t} />
      )}
    </Section>
  )
}
