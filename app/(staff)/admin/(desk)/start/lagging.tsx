import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { besidePath, translationsPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { Headline } from './headline.tsx'
import type { Start } from './read.ts'

/** Translations whose sources changed since; nothing where all are in step. */
export async function LaggingList({ lagging }: Pick<Start, 'lagging'>) {
  const { t } = await deskWords()
  if (lagging.length === 0) return null
  return (
    <Section id="lagging" title={t('desk.start.lagging.title')}>
      <Rows
        label={t('desk.start.lagging.title')}
        rows={lagging.map((one) => ({
          key: one.uid,
          title: <Headline {...one} href={besidePath(one.uid)} />,
          about: t('desk.start.lagging.lag', { lag: one.lag, source: one.sourceHeadline }),
        }))}
      />
      <ButtonLink href={translationsPath()} tone="quiet">
        {t('desk.start.lagging.all')}
      </ButtonLink>
    </Section>
  )
}
