import type { Command } from 'commander'
import { findSection } from '#domain/sections/desk.ts'
import { updateSection } from '#domain/sections/update.ts'
import type { Session } from './ask.ts'
import { answer } from './output.ts'
import { UsageError, verb, wholeNumber, type Common } from './verb.ts'

/** As many as domain/sections/update.ts takes. */
const MOST = 3

interface Options extends Common {
  reviews?: number
  proofs?: number
}

/** `sections steps`: how many look at a section's articles before they go out. */
export function addSectionSteps(sections: Command, session: Session): void {
  verb(
    sections,
    'steps <section>',
    'Says how many reviews and proofs an article of a section needs before it goes out.',
    'sections steps policy --reviews 3 --proofs 1',
  )
    .option('--reviews <n>', 'reviews, 0 to 3', wholeNumber(0, MOST))
    .option('--proofs <n>', 'proofs after them, 0 to 3', wholeNumber(0, MOST))
    .action(async (reference: string, options: Options) => {
      const { reviews, proofs } = options
      if (reviews === undefined && proofs === undefined)
        throw new UsageError('Say how many: --reviews N, --proofs N.')
      const { id } = await findSection(session.actor, reference)
      await session.ask(updateSection, {
        id,
        ...(reviews !== undefined && { reviewSteps: reviews }),
        ...(proofs !== undefined && { proofSteps: proofs }),
      })
      const made = await findSection(session.actor, String(id))
      const { reviewSteps, proofSteps } = made
      answer(session, options, made, () => session.t('cli.sections.steps', { id, reviewSteps, proofSteps }))
    })
}
