import { join } from 'node:path'
import type { z } from 'zod'
import { migrate } from '#db/migrate.ts'
import { cliActor, type Actor } from '#domain/actor.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { Refused } from '#domain/refusal.ts'
import { rehearse } from '#domain/rehearse.ts'
import { ensureFoundation } from '#domain/settings/ensure-foundation.ts'
import { translator, type Translator } from '#i18n/translate.ts'
import { readEnvironment } from '#lib/environment.ts'
import { newUid } from '#lib/uid.ts'
import type { Terminal } from './terminal.ts'

/** One call of the command line: who is there, in which language, and how they ask for changes. */
export interface Session {
  terminal: Terminal
  t: Translator
  actor: Actor
  /** Stands in the audit of everything this call does, and in the message when it fails. */
  requestId: string
  /**
   * Carries out a command of the newsroom.
   * @throws Refused with what can be mended; Forbidden, NotFound and the unexpected as execute() does
   */
  ask: <Schema extends z.ZodType, Prepared, Found, Result>(
    command: Command<Schema, Prepared, Found, Result>,
    input: z.input<Schema>,
  ) => Promise<Result>
  /** What `ask` would answer; nothing is written. */
  rehearse: Session['ask']
}

/** The person at the terminal asks, with all that an administrator may do. */
export function sessionAt(terminal: Terminal): Session {
  const actor = cliActor(terminal.user)
  const requestId = newUid(terminal.now())
  const asking = () => ({ actor, now: terminal.now(), requestId, origin: 'terminal' })
  return {
    terminal,
    t: translator(terminal.locale),
    actor,
    requestId,
    async ask(command, input) {
      const outcome = await execute(command, input, asking())
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return outcome.result
    },
    rehearse: (command, input) => rehearse(command, input, asking()),
  }
}

/** Brings the database to this version's schema and gives it the rows every installation has. */
export async function openNewsroom(): Promise<void> {
  await migrate(join(readEnvironment().dataDir, 'backups'))
  await ensureFoundation()
}
