import type { Command } from 'commander'
import { rebuildLive } from '#domain/live/rebuild.ts'
import type { Session } from './ask.ts'
import { answer } from './output.ts'
import { progressOn } from './progress.ts'
import { noun, verb, type Common } from './verb.ts'

/** So many differences are printed; --json has them all. */
const MOST_SHOWN = 20

/** `live rebuild`: what readers are served from, made again. */
export function addLive(program: Command, session: Session): void {
  const { t, terminal } = session
  const live = noun(program, 'live', 'What readers are served from.')
  verb(
    live,
    'rebuild',
    "Makes all that readers are served from again out of the newsroom's records, and says whether it was as it should be.",
    'live rebuild --progress',
  )
    .option('--progress', 'tell how far it is, even where nobody watches')
    .action(async (options: Common & { progress?: true }) => {
      const progress = progressOn(terminal, options.progress)
      const begun = terminal.now()
      const { projected, equal, differences } = await session.ask(rebuildLive, {
        progress: (done: number, total: number) => progress.show(done, total, t('cli.live.rebuilding')),
      })
      progress.clear()
      const done = { projected, ms: terminal.now() - begun, equal, differences }
      answer(session, options, done, () =>
        [
          t('cli.live.rebuilt', { projected, ms: done.ms }),
          equal ? t('cli.live.equal') : t('cli.live.differed', { count: differences.length }),
          ...differences.slice(0, MOST_SHOWN),
        ].join('\n'),
      )
    })
}
