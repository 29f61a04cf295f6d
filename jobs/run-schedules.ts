import { systemActor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { refusal, type Refusal } from '#domain/refusal.ts'
import { countAttempt, nextDue } from '#domain/schedules/due.ts'
import { failSchedule } from '#domain/schedules/fail.ts'
import { MOST_ATTEMPTS, restAfter } from '#domain/schedules/rules.ts'
import { runSchedule } from '#domain/schedules/run.ts'
import { lookedForDue } from '#domain/schedules/watch.ts'
import { logger } from '#lib/logger.ts'
import { newUid } from '#lib/uid.ts'

/** Refusals by which somebody else was quicker: nothing is left to do. */
const NOTHING_TO_DO = new Set(['schedule.over', 'schedule.notDue'])

/**
 * Does what is scheduled and due, oldest first, each in a transaction of its own. Who else does the same at the same time, in
 * this process or another, takes nothing twice: the transaction decides. What goes wrong unforeseen is tried again after
 * a while, and holds nothing else up.
 * @param clock UTC milliseconds
 */
export function scheduler(clock: () => number = Date.now): (stop: AbortSignal) => Promise<void> {
  /** When those that went wrong are tried again, by id. A new process tries at once. */
  const resting = new Map<number, number>()
  return async (stop) => {
    lookedForDue(clock())
    while (!stop.aborted) {
      for (const [id, until] of resting) if (until <= clock()) resting.delete(id)
      const id = await nextDue(clock(), [...resting.keys()])
      if (id === null) return
      try {
        await runOne(id, clock)
      } catch (problem) {
        resting.set(id, clock() + restAfter(1))
        const rest = restAfter(await attempted(id, problem, clock))
        resting.set(id, clock() + rest)
      }
      // Whatever else waits for its turn has it before the next one.
      await new Promise(setImmediate)
    }
  }
}

async function runOne(id: number, clock: () => number): Promise<void> {
  const outcome = await execute(runSchedule, { id }, asking(clock))
  if (outcome.ok) {
    const { uid, late } = outcome.result
    logger().info({ schedule: id, article: uid, late }, 'a schedule was carried out')
  } else if (!NOTHING_TO_DO.has(outcome.refusal.key)) await giveUp(id, outcome.refusal, clock)
}

/** @returns how many attempts there were */
async function attempted(id: number, problem: unknown, clock: () => number): Promise<number> {
  const attempts = await countAttempt(id)
  logger().error({ err: problem, schedule: id, attempts }, 'a schedule could not be carried out')
  if (attempts >= MOST_ATTEMPTS) await giveUp(id, refusal('schedule.unexpected', { attempts }), clock)
  return attempts
}

async function giveUp(
  id: number,
  { key, params }: Pick<Refusal, 'key' | 'params'>,
  clock: () => number,
): Promise<void> {
  const given = await execute(failSchedule, { id, key, params }, asking(clock))
  if (given.ok) logger().warn({ schedule: id, problem: key }, 'a schedule failed')
}

function asking(clock: () => number) {
  const now = clock()
  return { actor: systemActor, now, requestId: newUid(now), origin: 'schedule' }
}
