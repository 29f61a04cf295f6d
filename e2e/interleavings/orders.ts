import { cliActor } from '#domain/actor.ts'
import { commands } from '#domain/commands.ts'
import { execute } from '#domain/execute.ts'

/** A command as it goes from one process to another. */
export interface Order {
  id: number
  name: string
  input: unknown
}

/** What came of it; `refused` has the key of the refusal. */
export interface Receipt {
  id: number
  result: unknown
  refused: string | null
}

/** Carries out the orders that the parent process sends, and answers when each is committed. */
export function takeOrders(origin: string): void {
  process.on('message', (message: Order) => {
    void carryOut(message, origin).then((receipt) => process.send!(receipt))
  })
  process.once('disconnect', () => process.exit(0))
}

async function carryOut({ id, name, input }: Order, origin: string): Promise<Receipt> {
  const command = commands.find((one) => one.name === name)
  if (!command) throw new Error(`there is no command ${name}`)
  const outcome = await execute(command as never, input as never, {
    actor: cliActor('interleaving'),
    now: Date.now(),
    requestId: `order-${id}`,
    origin,
  })
  if (!outcome.ok) return { id, result: null, refused: outcome.refusal.key }
  return { id, result: outcome.result, refused: null }
}
