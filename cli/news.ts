import { CommanderError } from 'commander'
import { closeConnection } from '#db/client.ts'
import { sessionAt } from './news/ask.ts'
import { pairReplacements } from './news/correct-arguments.ts'
import { tellFailure } from './news/failure.ts'
import { newsProgram } from './news/program.ts'
import { processTerminal, type Terminal } from './news/terminal.ts'
import { exitCodes } from './news/verb.ts'

/**
 * One call of `npm run news --`.
 * @param args what stands after it
 * @returns the exit code; nothing is thrown
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const session = sessionAt(terminal)
  // Commands that do some of their work set it and end in order.
  const exit = { code: exitCodes.done as number }
  try {
    await newsProgram(session, exit).parseAsync(pairReplacements(args), { from: 'user' })
    return exit.code
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? exitCodes.done : exitCodes.usage
    return tellFailure(problem, session, args.includes('--json'))
  }
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), processTerminal())
  await closeConnection()
}
