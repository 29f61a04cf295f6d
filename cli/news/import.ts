import type { Command } from 'commander'
import { findSection } from '#domain/sections/desk.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Session } from './ask.ts'
import { importOne, type Imported } from './import-file.ts'
import { answer } from './output.ts'
import { progressOn } from './progress.ts'
import { exitCodes, localeOption, noun, verb, type Common } from './verb.ts'

interface ImportOptions extends Common {
  locale?: Locale
  section?: string
  dryRun?: true
  publish?: true
  progress?: true
}

/** `import page`: articles out of pages of an old site. */
export function addImport(program: Command, session: Session, exit: { code: number }): void {
  const imports = noun(program, 'import', 'Takes articles in from elsewhere.')
  verb(
    imports,
    'page <files...>',
    'Takes articles out of pages of an old site that were saved as text. The same page twice changes nothing.',
    'import page old-site/*.txt --dry-run\nimport page news-centre-page.txt --section industry-news --publish',
  )
    .addOption(localeOption('language of the pages; left out, the script of the headline tells'))
    .option('--section <slug>', 'section of the articles; left out, the breadcrumb of each page tells')
    .option('--dry-run', 'tell what would be done and write nothing')
    .option('--publish', 'give the articles to readers at once')
    .option('--progress', 'tell how far it is, even where nobody watches')
    .action(async (files: string[], options: ImportOptions) => {
      exit.code = await importAll(session, files, options)
    })
}

/** File by file: one that cannot be read does not keep the others out. @returns exit code */
async function importAll(session: Session, files: string[], options: ImportOptions): Promise<number> {
  const { t, terminal } = session
  const { section, locale, publish } = options
  const sectionId = section === undefined ? undefined : (await findSection(session.actor, section)).id
  const progress = progressOn(terminal, options.progress)
  const all: Imported[] = []
  for (const [at, file] of files.entries()) {
    if (files.length > 1) progress.show(at, files.length, file)
    const input = { locale, sectionId, publish: publish === true }
    const one = await importOne(session, file, input, options.dryRun === true)
    all.push(one)
    progress.clear()
    // A table after each file, not after the last: of a thousand, the first may be all one wants to see.
    if (!one.ok) terminal.err(`${one.words}\n`)
    else if (!options.json) terminal.out(`${one.words}\n\n`)
  }
  const count = (state: string) => all.filter((one) => one.ok && one.result.state === state).length
  const counts = {
    imported: count('imported'),
    known: count('known'),
    failed: all.filter((one) => !one.ok).length,
  }
  const summary = { ...counts, dryRun: options.dryRun === true }
  // The words above say the same to people.
  const forPrograms = all.map(({ words: _words, ...one }) => one)
  answer(session, options, { ...summary, files: forPrograms }, () =>
    t(summary.dryRun ? 'cli.import.wouldSummary' : 'cli.import.summary', counts),
  )
  return counts.failed > 0 ? exitCodes.refused : exitCodes.done
}
