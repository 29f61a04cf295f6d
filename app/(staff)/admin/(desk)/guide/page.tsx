import { Body } from '#components/body/body.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { readGuide } from '#domain/guide/desk.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'

export const generateMetadata = () => titled((t) => t('desk.guide.title'))

/** How the desk is used, for who is new: docs/guide. */
export default function GuidePage() {
  return guarded(async (at) => {
    const { t, locale } = await deskWords()
    const body = await readGuide(at.actor, locale)
    return (
      <Desk at={at}>
        <PageHead title={t('desk.guide.title')} lead={t('desk.guide.lead')} />
        <Body body={body} pictures={new Map()} t={t} />
      </Desk>
    )
  })
}
