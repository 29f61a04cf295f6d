import type { Command } from 'commander'
import { refileArticle } from '#domain/articles/refile.ts'
import { pickNamed } from '#domain/named.ts'
import { Refused } from '#domain/refusal.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { archivedSections, articlesHeld, findSection } from '#domain/sections/desk.ts'
import { mergeSections } from '#domain/sections/merge.ts'
import { unarchiveSection } from '#domain/sections/unarchive.ts'
import { refusalSentence } from '#i18n/refusals.ts'
import type { Session } from './ask.ts'
import { answer } from './output.ts'
import { verb, type Common } from './verb.ts'

/** As many as are looked through of those put away. */
const ARCHIVED = 1000
/** Articles that are looked up at a time; each is moved by itself. */
const AT_ONCE = 100

/** `sections remove | restore | merge`: how sections end, and come back. */
export function addSectionEndings(sections: Command, session: Session): void {
  const { actor, t } = session
  const find = (reference: string) => findSection(actor, reference)

  verb(
    sections,
    'remove <section>',
    'Puts an empty section away; its address answers 410 from then on.',
    'sections remove events',
  ).action(async (reference: string, options: Common) => {
    const { id } = await find(reference)
    await session.ask(archiveSection, { id })
    answer(session, options, { id, removed: true }, () => t('cli.sections.removed', { id }))
  })

  verb(
    sections,
    'restore <section>',
    'Brings a section back that was put away, by its slug or number.',
    'sections restore events',
  ).action(async (reference: string, options: Common) => {
    const { id } = pickNamed('section', await archivedSections(actor, ARCHIVED), reference)
    await session.ask(unarchiveSection, { id })
    answer(session, options, await find(String(id)), () => t('cli.sections.restored', { id }))
  })

  verb(
    sections,
    'merge <from> <into>',
    'Moves all articles of a section into another one and puts it away; its addresses lead there.',
    'sections merge events fairs',
  ).action(async (from: string, into: string, options: Common) => {
    const [fromId, intoId] = [(await find(from)).id, (await find(into)).id]
    await requireMergeable(session, { fromId, intoId })
    const { moved, refused } = await moveAll(session, fromId, intoId)
    if (refused.length === 0) await session.ask(mergeSections, { fromId, intoId })
    const done = { from: fromId, into: intoId, moved, left: refused.length }
    answer(session, options, { ...done, refused }, () =>
      refused.length === 0
        ? t('cli.sections.merged', done)
        : [t('cli.sections.partly', done), ...refused.map(({ uid, why }) => `${uid}  ${why}`)].join('\n'),
    )
  })
}

/** What is in the way beside the articles is told before any of them is moved. @throws Refused */
async function requireMergeable(session: Session, pair: { fromId: number; intoId: number }): Promise<void> {
  try {
    await session.rehearse(mergeSections, pair)
  } catch (problem) {
    if (!(problem instanceof Refused && problem.refusal.key === 'section.hasArticles')) throw problem
  }
}

async function moveAll(session: Session, from: number, into: number) {
  const refused = new Map<string, string>()
  const moved = new Set<string>()
  for (;;) {
    const uids = await articlesHeld(session.actor, from, AT_ONCE, new Set([...moved, ...refused.keys()]))
    if (uids.length === 0) break
    for (const uid of uids) {
      try {
        await session.ask(refileArticle, { uid, from, into })
        moved.add(uid)
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem
        refused.set(uid, refusalSentence(problem.refusal, session.terminal.locale, 'UTC'))
      }
    }
  }
  return { moved: moved.size, refused: [...refused].map(([uid, why]) => ({ uid, why })) }
}
