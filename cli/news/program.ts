import { Command } from 'commander'
import { addArticles } from './articles.ts'
import { addAuthors } from './authors.ts'
import { addBreaking } from './breaking.ts'
import { addComments } from './comments.ts'
import { addCorrect } from './correct.ts'
import { addFront } from './front.ts'
import { addImport } from './import.ts'
import { addLive } from './live.ts'
import { addMenus } from './menus.ts'
import { addNew } from './new.ts'
import { addOutbox } from './outbox.ts'
import { addPages } from './pages.ts'
import { addPieces } from './pieces.ts'
import { addPublishing } from './publishing.ts'
import { addRedirects } from './redirects.ts'
import { addReviews } from './reviews.ts'
import { addSamples } from './samples.ts'
import { addSchedules } from './schedules.ts'
import { addSections } from './sections.ts'
import { addSettings } from './settings.ts'
import { addStaff } from './staff.ts'
import { addTags } from './tags.ts'
import { addTranslations } from './translations.ts'
import { openNewsroom, type Session } from './ask.ts'
import { EXIT_CODES } from './verb.ts'

/** Groups of commands, in the order in which the help lists them. */
const groups = [
  addImport,
  addNew,
  addArticles,
  addPublishing,
  addSchedules,
  addPieces,
  addCorrect,
  addReviews,
  addComments,
  addTranslations,
  addFront,
  addBreaking,
  addSections,
  addTags,
  addAuthors,
  addPages,
  addMenus,
  addSettings,
  addStaff,
  addRedirects,
  addOutbox,
  addLive,
  addSamples,
]

/**
 * All commands of `npm run news --`.
 * @param exit commands that do some of their work set its code and end in order
 */
export function newsProgram(session: Session, exit: { code: number }): Command {
  const { out, err, width } = session.terminal
  const made = new Command('npm run news --')
    .description('The newsroom on the command line. It works on the database of the site, running or not.')
    .usage('<command> [options]')
    // What is set here is taken over by the commands made below it.
    .exitOverride()
    .configureOutput({
      writeOut: out,
      writeErr: err,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
    .hook('preAction', openNewsroom)
    .addHelpText('after', EXIT_CODES)
  for (const add of groups) add(made, session, exit)
  return made
}
