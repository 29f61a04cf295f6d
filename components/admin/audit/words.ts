import type { AuditEntry } from '#domain/audit/types.ts'
import type { Translator } from '#i18n/translate.ts'

/**
 * The words for a command, noun, subject or outcome. They come from rows: what has none any more, or not yet, is shown as it
 * is called inside (tests/unit/audit-words.test.ts holds that those of today have words).
 */
export function auditWords(
  t: Translator,
  group: 'command' | 'noun' | 'subject' | 'outcome',
  name: string,
): string {
  const known = t as unknown as { (key: string): string; has: (key: string) => boolean }
  const key = `desk.audit.${group}.${name.replaceAll('.', '_')}`
  return /^[\w.]+$/.test(name) && known.has(key) ? known(key) : name
}

/** Who it was, named as then. */
export function actorWords(t: Translator, { kind, name }: AuditEntry['actor']): string {
  if (kind === 'staff') return name
  return kind === 'cli' ? t('desk.audit.person.cliNamed', { name }) : t(`desk.audit.person.${kind}`)
}

/** What it was done to: its name today, and what kind of thing it is. */
export function subjectWords(t: Translator, { kind, label }: NonNullable<AuditEntry['subject']>): string {
  return label ? `${auditWords(t, 'subject', kind)} · ${label}` : auditWords(t, 'subject', kind)
}
