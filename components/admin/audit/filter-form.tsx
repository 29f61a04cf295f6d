import type { AuditPerson } from '#domain/audit/types.ts'
import { auditPath } from '#i18n/desk-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { Field } from '../form/field.client.tsx'
import { ButtonLink } from '../kit/button-link.tsx'
import { Select } from './select.tsx'
import { auditWords } from './words.ts'

interface Props {
  /** What is asked for now, by the names of the fields. */
  asked: Record<string, string | undefined>
  people: AuditPerson[]
  /** Commands there are entries of. */
  commands: string[]
  /** What the entries are narrowed to beside the fields: one thing. */
  subject: string | null
  t: Translator
}

/** Which entries to show; a form of GET, so that a filter has an address. */
export function FilterForm({ asked, people, commands, subject, t }: Props) {
  const nouns = [...new Set(commands.map((command) => command.split('.')[0]!))]
  const named = (group: 'command' | 'noun', names: string[]) =>
    names.map((value) => ({ value, label: auditWords(t, group, value) }))
  const outcomes = (['done', 'refused', 'forbidden'] as const).map((value) => ({
    value,
    label: t(`desk.audit.outcome.${value}`),
  }))
  const others = (['cli', 'system', 'anyone'] as const).map((value) => ({
    value,
    label: t(`desk.audit.person.${value}`),
  }))
  const staff = people.map(({ uid, name, email }) => ({ value: uid, label: `${name} (${email})` }))
  return (
    <form
      className="filters"
      action={auditPath()}
      method="get"
      role="search"
      aria-label={t('desk.audit.filter.title')}
    >
      <Select
        name="person"
        label={t('desk.audit.filter.person')}
        any={t('desk.audit.filter.everybody')}
        groups={[
          { label: t('desk.audit.filter.people'), options: staff },
          { label: t('desk.audit.filter.others'), options: others },
        ]}
        value={asked.person}
      />
      <Select
        name="command"
        label={t('desk.audit.filter.command')}
        any={t('desk.audit.filter.anything')}
        groups={[
          { label: t('desk.audit.filter.nouns'), options: named('noun', nouns) },
          { label: t('desk.audit.filter.commands'), options: named('command', commands) },
        ]}
        value={asked.command}
      />
      <Select
        name="outcome"
        label={t('desk.audit.filter.outcome')}
        any={t('desk.audit.filter.anyOutcome')}
        groups={[{ options: outcomes }]}
        value={asked.outcome}
      />
      <Field name="from" type="date" label={t('desk.audit.filter.from')} defaultValue={asked.from} />
      <Field name="to" type="date" label={t('desk.audit.filter.to')} defaultValue={asked.to} />
      <Field
        name="origin"
        label={t('desk.audit.filter.origin')}
        defaultValue={asked.origin}
        maxLength={100}
      />
      <Field
        name="requestId"
        label={t('desk.audit.filter.requestId')}
        defaultValue={asked.requestId}
        maxLength={100}
      />
      {subject !== null && (
        <p className="audit-subject">
          <label>
            <input type="checkbox" name="subject" value={asked.subject} defaultChecked />{' '}
            {t('desk.audit.filter.subject', { subject })}
          </label>
        </p>
      )}
      <div className="button-row">
        <button type="submit" className="button is-primary">
          {t('desk.audit.filter.apply')}
        </button>
        <ButtonLink href={auditPath()} tone="quiet">
          {t('desk.audit.filter.clear')}
        </ButtonLink>
      </div>
    </form>
  )
}
