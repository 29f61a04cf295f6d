import type { WatchedJob } from '#domain/jobs/desk.ts'
import type { DeskEffect } from '#domain/outbox/types.ts'
import type { Messages } from '#i18n/messages.ts'
import type { Translator } from '#i18n/translate.ts'

type Jobs = Messages['desk']['jobs']

/** What a job is called. Its own name where nobody has put it into words. */
export function jobWords(t: Translator, { name }: Pick<WatchedJob, 'name'>): string {
  const key = name.replaceAll(/[ -]/g, '_') as keyof Jobs['name']
  return t.has(`desk.jobs.name.${key}`) ? t(`desk.jobs.name.${key}`) : name
}

/** What a kind of effects is called; its own name where nobody has put it into words. */
export function kindWords(t: Translator, kind: string): string {
  const key = kind as keyof Jobs['kind']
  return t.has(`desk.jobs.kind.${key}`) ? t(`desk.jobs.kind.${key}`) : kind
}

/** What an effect is: its kind, for a mail which one, and for whom. */
export function effectWords(t: Translator, { kind, template, to }: DeskEffect): string {
  const templateKey = template as keyof Jobs['template']
  const parts = [
    kindWords(t, kind),
    template !== '' && t.has(`desk.jobs.template.${templateKey}`)
      ? t(`desk.jobs.template.${templateKey}`)
      : template,
    to === null ? '' : t('desk.jobs.to', { name: to }),
  ]
  return parts.filter(Boolean).join(' · ')
}
