import { choicesOf } from '#components/admin/articles/choices.ts'
import type { PieceWords } from '#components/admin/calendar/piece-fields.tsx'
import type { Actor } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'
import { staffNames } from '#domain/staff/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'

/** What the form of a plan says, and what can be chosen in it. */
export async function fieldsFor(actor: Actor) {
  const { t, locale, timeZone } = await deskWords()
  const sections = await listSections(actor)
  const people = await staffNames(actor)
  const { locales, sections: options } = choicesOf({ sections, authors: [], staff: [], t, locale })
  const words: PieceWords = {
    name: t('desk.calendar.piece.name'),
    note: t('desk.calendar.piece.note'),
    noteHint: t('desk.calendar.piece.noteHint'),
    optional: t('desk.calendar.piece.optional'),
    at: t('desk.calendar.piece.at'),
    atHint: t('desk.publishing.publish.atHint', {
      zone: timeZone,
      time: formatMoment(deskRequest().now, locale, timeZone),
    }),
    locale: t('desk.calendar.piece.locale'),
    anyLocale: t('desk.calendar.piece.anyLocale'),
    section: t('desk.calendar.piece.section'),
    noSection: t('desk.calendar.piece.noSection'),
    assignee: t('desk.calendar.piece.assignee'),
    nobody: t('desk.calendar.piece.nobody'),
  }
  const choices = {
    locales,
    sections: options,
    people: people.map(({ uid, name }) => ({ value: uid, label: name })),
  }
  return { words, choices }
}
