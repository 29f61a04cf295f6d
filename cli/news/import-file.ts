import { basename } from 'node:path'
import { importPage } from '#domain/imports/import-page.ts'
import { readPage, type LineUse } from '#domain/imports/page/read-page.ts'
import { NotFound, Refused } from '#domain/refusal.ts'
import { listSections } from '#domain/sections/desk.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Session } from './ask.ts'
import { failureOf } from './failure.ts'
import { bytesOf, FileError } from './files.ts'
import { importTable } from './import-table.ts'
import { onOneLine } from './output.ts'

interface ImportInput {
  locale: Locale | undefined
  sectionId: number | undefined
  publish: boolean
}

/** What the command answers, without what is only for the page cache. */
type Result = Extract<Awaited<ReturnType<typeof importPage.run>>, { result: unknown }>['result']

/** What became of one file; `words` is for people. */
export type Imported =
  | { file: string; ok: true; result: Result; shownProblem: string | null; lines: LineUse[]; words: string }
  | { file: string; ok: false; key: string; sentence: string; words: string }

/** Imports one file, or with `dry` tells what would come of it. What cannot be done is told, not thrown. */
export async function importOne(
  session: Session,
  file: string,
  input: ImportInput,
  dry: boolean,
): Promise<Imported> {
  try {
    const bytes = await bytesOf(file, session)
    const carryOut = dry ? session.rehearse : session.ask
    const result = await carryOut(importPage, { bytes, fileName: basename(file), ...input })
    const read = readPage(bytes)
    const page = read.ok ? read.page : null
    const facts = { lines: page?.lines ?? [], shownProblem: page?.shownProblem ?? null }
    const words = await importTable(session, file, { result, ...facts }, dry)
    return { file, ok: true, result, ...facts, words }
  } catch (problem) {
    const { key, sentence } = await problemOf(problem, session)
    return {
      file,
      ok: false,
      key,
      sentence,
      words: key === 'file' ? sentence : `${onOneLine(file)}: ${sentence}`,
    }
  }
}

/** @throws what is no fault of the file */
async function problemOf(problem: unknown, session: Session): Promise<{ key: string; sentence: string }> {
  if (problem instanceof FileError) return { key: 'file', sentence: problem.message }
  if (!(problem instanceof Refused || problem instanceof NotFound)) throw problem
  const { key = 'not-found', sentence } = await failureOf(problem, session)
  if (key !== 'import.noSection') return { key, sentence }
  const slugs = (await listSections(session.actor)).map(
    ({ texts }) => (texts[session.terminal.locale] ?? Object.values(texts)[0])?.slug ?? '',
  )
  const more = session.t(slugs.length > 0 ? 'cli.import.sections' : 'cli.import.noSections', {
    slugs: slugs.join(', '),
  })
  return { key, sentence: `${sentence} ${more}` }
}
