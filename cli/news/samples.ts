import type { Command } from 'commander'
import { removeSamples } from '#domain/samples/remove.ts'
import type { Session } from './ask.ts'
import { answer } from './output.ts'
import { exitCodes, noun, UsageError, verb, type Common } from './verb.ts'

/** `samples remove`: the end of the sample news. */
export function addSamples(program: Command, session: Session, exit: { code: number }): void {
  const { t, terminal } = session
  const samples = noun(program, 'samples', 'The sample news of a new installation.')
  verb(
    samples,
    'remove',
    'Takes the sample news out for good; news of your own stay.',
    'samples remove --yes',
  )
    .option('--yes', 'without being asked')
    .action(async (options: Common & { yes?: true }) => {
      if (!options.yes && !terminal.answers) throw new UsageError('Nobody is there to be asked: add --yes.')
      if (!options.yes && !(await terminal.confirm(t('cli.samples.sure')))) {
        terminal.err(`${t('cli.samples.kept')}\n`)
        exit.code = exitCodes.refused
        return
      }
      const removed = await session.ask(removeSamples, {})
      answer(session, options, removed, () => t('cli.samples.removed', removed))
    })
}
