import { Steps, type Step } from '#components/admin/start/steps.tsx'
import { may, type Capability } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'
import { listSettings } from '#domain/settings/desk.ts'
import { staffNames } from '#domain/staff/desk.ts'
import { newArticlePath } from '#i18n/desk-article-paths.ts'
import { newStaffPath } from '#i18n/desk-paths.ts'
import { sectionDeskPath, settingsPath } from '#i18n/desk-site-paths.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** What a new newsroom needs, by what there is; null once there is nothing left that whoever looks can do. */
export async function readSteps({ actor }: AtDesk, isPublished: boolean): Promise<Step[] | null> {
  const { t } = await deskWords()
  const sections = await listSections(actor)
  const settings = await listSettings(actor)
  const people = await staffNames(actor)
  const unless = (capability: Capability, href: string, label: string) =>
    may(actor, capability, 'anywhere') ? { href, label } : null
  const steps: Step[] = [
    {
      ...{ key: 'name', done: settings.some(({ key, set }) => key === 'site.name' && set) },
      ...{ title: t('desk.start.steps.name'), hint: t('desk.start.steps.nameHint') },
      action: unless('settings:edit', settingsPath(), t('desk.start.steps.nameAction')),
    },
    {
      ...{ key: 'section', done: sections.length > 0 },
      ...{ title: t('desk.start.steps.section'), hint: t('desk.start.steps.sectionHint') },
      action: unless('taxonomy:edit', sectionDeskPath('new'), t('desk.start.steps.sectionAction')),
    },
    {
      ...{ key: 'article', done: isPublished },
      ...{ title: t('desk.start.steps.article'), hint: t('desk.start.steps.articleHint') },
      action: unless('article:create', newArticlePath(), t('desk.start.steps.articleAction')),
    },
    {
      ...{ key: 'people', done: people.length > 1 },
      ...{ title: t('desk.start.steps.people'), hint: t('desk.start.steps.peopleHint') },
      action: unless('staff:manage', newStaffPath(), t('desk.shell.inviteAction')),
    },
  ]
  return steps.some(({ done, action }) => !done && action) ? steps : null
}

/** The same as a list that ticks itself off. */
export async function FirstSteps({ steps }: { steps: Step[] }) {
  const { t } = await deskWords()
  return (
    <Steps
      steps={steps}
      words={{
        title: t('desk.start.steps.title'),
        lead: t('desk.start.steps.lead'),
        done: t('desk.start.steps.done'),
        open: t('desk.start.steps.open'),
        others: t('desk.start.steps.others'),
      }}
    />
  )
}
