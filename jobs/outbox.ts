import { effectDone, effectFailed, effectLeftOut } from '#domain/outbox/settle.ts'
import { takeEffect, type TakenEffect } from '#domain/outbox/take.ts'
import { EffectProblem } from '#lib/effect-problem.ts'
import { logger } from '#lib/logger.ts'

/**
 * Brings an effect about. A process may be killed before it is noted, so an effect may be asked for again by the same
 * key.
 * @returns why it was left out, in a few words without secrets; null when it came about
 * @throws EffectProblem
 */
export type EffectHandler = (effect: TakenEffect, stop: AbortSignal) => Promise<string | null>

/** Handlers by kind of effect; effects of other kinds wait. */
export type EffectHandlers = Readonly<Record<string, EffectHandler>>

/**
 * Brings about the effect of the outbox that has been due longest, outside of any transaction: each at least once,
 * always with the same key.
 * @param clock UTC milliseconds
 * @returns whether there was one; there may be more
 */
export async function bringAboutNext(
  handlers: EffectHandlers,
  stop: AbortSignal,
  clock: () => number = Date.now,
): Promise<boolean> {
  const effect = await takeEffect(Object.keys(handlers), clock())
  if (!effect) return false
  try {
    const leftOut = await handlers[effect.kind]!(effect, stop)
    if (leftOut === null) await effectDone(effect, clock())
    else await effectLeftOut(effect, clock(), leftOut)
  } catch (problem) {
    // Whether it came about is not known; it is due again as after a crash.
    if (stop.aborted) throw problem
    await noteFailure(effect, problem, clock())
  }
  return true
}

/** Brings about all that is due. */
export async function bringAboutAll(handlers: EffectHandlers, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && (await bringAboutNext(handlers, stop)));
}

async function noteFailure(effect: TakenEffect, problem: unknown, now: number): Promise<void> {
  const foreseen = problem instanceof EffectProblem
  // What nobody foresaw may hold what was being sent: its kind is told, its text is not.
  const words = foreseen ? problem.message : problem instanceof Error ? problem.name : 'failed'
  const dueAt = await effectFailed(effect, now, words, foreseen && problem.final)
  const { key, attempts } = effect
  const again = dueAt === null ? null : new Date(dueAt).toISOString()
  const told = {
    effect: key,
    attempts,
    problem: words,
    again,
    ...(!foreseen && { where: placesOf(problem) }),
  }
  if (dueAt === null) logger().error(told, 'an effect was given up')
  else logger().warn(told, 'an effect failed')
}

/** Where something went wrong, without what it says. */
function placesOf(problem: unknown): string[] {
  const lines = problem instanceof Error ? (problem.stack?.split('\n') ?? []) : []
  return lines.filter((line) => /^ {4}at /.test(line)).map((line) => line.trim())
}
