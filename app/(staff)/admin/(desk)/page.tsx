import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { may } from '#domain/actor.ts'
import { formatWeekday } from '#i18n/dates.ts'
import { newArticlePath } from '#i18n/desk-article-paths.ts'
import { piecePath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { roleNames } from '../role-names.ts'
import { titled } from '../titled.ts'
import { Desk } from './desk.tsx'
import { guarded } from './guarded.tsx'
import { Care } from './start/care.tsx'
import { Drafts } from './start/drafts.tsx'
import { Figures } from './start/figures.tsx'
import { FirstSteps, readSteps } from './start/first-steps.tsx'
import { LaggingList } from './start/lagging.tsx'
import { Mine } from './start/mine.tsx'
import { JustPublished } from './start/published.tsx'
import { readStart } from './start/read.ts'
import { Today } from './start/today.tsx'

export const generateMetadata = () => titled((t) => t('desk.shell.nav.start'))

/** Where everybody begins: what waits for them, what is going on, and how it goes. */
export default function StartPage() {
  return guarded(async (at) => {
    const { person, actor } = at
    const start = await readStart(at)
    const steps = await readSteps(at, start.published.length > 0)
    const { t, locale, timeZone, siteName } = await deskWords()
    const isNew = start.published.length === 0 && steps !== null
    return (
      <Desk at={at} wide>
        <PageHead
          title={t('desk.shell.welcome', { name: person.name })}
          lead={[
            formatWeekday(start.now, locale, timeZone),
            siteName,
            roleNames(person.roles, t, locale),
          ].join(' · ')}
          actions={
            may(actor, 'article:create', 'anywhere') && (
              <>
                <ButtonLink href={newArticlePath()} tone="primary" icon="add">
                  {t('desk.start.write')}
                </ButtonLink>
                <ButtonLink href={piecePath('new')}>{t('desk.start.plan')}</ButtonLink>
              </>
            )
          }
        />
        <Care {...start} />
        {isNew && <FirstSteps steps={steps} />}
        <div className="start">
          <div>
            <Mine {...start} />
            <Drafts {...start} />
            <Today {...start} />
            <LaggingList {...start} />
          </div>
          <div>
            <JustPublished {...start} />
            <Figures {...start} />
          </div>
        </div>
        {!isNew && steps && <FirstSteps steps={steps} />}
      </Desk>
    )
  })
}
