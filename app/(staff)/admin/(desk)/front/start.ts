import type { BoardStart, NamedPart } from '#components/admin/front/types.ts'
import { nameIn } from '#components/admin/articles/choices.ts'
import type { Actor } from '#domain/actor.ts'
import { findCandidates } from '#domain/front/desk.ts'
import type { Board, BoardPart } from '#domain/front/types.ts'
import { listSections } from '#domain/sections/desk.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { sectionsAsked } from './sections-asked.ts'
import { SECTIONS_SHOWN, SHOWN } from './shown.ts'

/** Forms that do without scripts what the board's buttons do. */
export const FORMS = { place: 'front-place', remove: 'front-remove' }

/** What the board begins with. @param asked what candidates are looked for by */
export async function boardStart(
  actor: Actor,
  board: Board,
  asked: { text: string; section: string },
): Promise<BoardStart> {
  const { locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  const words = messages[locale].desk.front
  const sections = (await listSections(actor)).filter(({ texts }) => texts[board.locale])
  const candidates = await findCandidates(actor, {
    ...{ locale: board.locale, at: board.at, now, limit: SHOWN, text: asked.text },
    sections: await sectionsAsked(actor, asked.section),
  })
  return {
    ...{ board, candidates, words, now, asked },
    parts: namedParts(board, words.areas),
    sections: sections.map((one) => ({
      value: String(one.id),
      label: '\u2003'.repeat(one.depth) + nameIn(one, board.locale as Locale),
    })),
    desk: { locale, timeZone },
    lang: localeTag(board.locale as Locale),
    forms: FORMS,
  }
}

function namedParts(
  { parts, slots }: Board,
  areas: Record<'lead' | 'second' | 'picked', string>,
): NamedPart[] {
  let sections = 0
  return parts.map((part: BoardPart) => {
    const isPlaced = slots.some(({ area, sectionId }) => area === part.area && sectionId === part.sectionId)
    const folded = part.area === 'section' && ++sections > SECTIONS_SHOWN && !isPlaced
    const label = part.area === 'section' ? part.name : areas[part.area]
    // What is folded is asked for when it is unfolded.
    return { ...part, label, folded, fill: folded ? [] : part.fill }
  })
}
