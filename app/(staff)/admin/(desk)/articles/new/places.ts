import type { Place } from '#components/admin/work/begin-fields.client.tsx'
import { may, type Actor } from '#domain/actor.ts'
import { listSections, type DeskSection } from '#domain/sections/desk.ts'
import type { OpenedWork } from '#domain/working-copies/desk.ts'
import { localeCodes, localeFacts, type Locale } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'

/**
 * Where somebody may begin an article: languages, and in each the sections.
 * @param source an article whose story it joins: its languages are taken, and its main section is chosen already
 */
export async function placesOf(actor: Actor, source: OpenedWork | null): Promise<Place[]> {
  const { t } = await deskWords()
  const sections = await listSections(actor)
  const taken = source ? [source.locale, ...source.translations.map(({ locale }) => locale)] : []
  return localeCodes.flatMap((code) => {
    if (taken.includes(code)) return []
    if (!mayBeginIn(actor, code, sections)) return []
    const open = sections.filter((section) => isOpen(actor, code, section))
    const later = may(actor, 'article:create', { locales: [code] })
    const options = open.map(({ id, texts, depth }) => ({
      value: String(id),
      label: '\u3000'.repeat(depth) + texts[code]!.name,
    }))
    const main = String(source?.content.sections[0] ?? '')
    const chosen =
      options.find(({ value }) => value === main) ?? (options.length === 1 ? options[0] : undefined)
    return [
      {
        value: code,
        label: localeFacts(code).name,
        sections: later ? [{ value: '', label: t('desk.editor.begin.noSection') }, ...options] : options,
        chosen: chosen?.value ?? (later ? '' : options[0]!.value),
      },
    ]
  })
}

/** Whether somebody may begin an article in a language: without a section, or in one that has a name there. */
export function mayBeginIn(actor: Actor, code: Locale, sections: readonly DeskSection[]): boolean {
  const later = may(actor, 'article:create', { locales: [code] })
  return later || sections.some((section) => isOpen(actor, code, section))
}

function isOpen(actor: Actor, code: Locale, { id, texts }: DeskSection): boolean {
  return texts[code] !== undefined && may(actor, 'article:create', { locales: [code], sections: [id] })
}
