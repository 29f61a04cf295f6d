import { cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/** How long the machine is watched before a part, in milliseconds. */
const LOOK = 2_000

/** How much of all cores is at work while the bench does nothing, 0 to 1: what others use of the machine. */
export async function shareOfOthers(): Promise<number> {
  const before = times()
  await wait(LOOK)
  const after = times()
  const [busy, idle] = [after.busy - before.busy, after.idle - before.idle]
  return busy + idle > 0 ? busy / (busy + idle) : 0
}

function times(): { busy: number; idle: number } {
  const each = cpus().map((cpu) => cpu.times)
  const sum = (of: (typeof each)[number]) => of.user + of.nice + of.sys + of.irq
  return {
    busy: each.reduce((total, one) => total + sum(one), 0),
    idle: each.reduce((total, one) => total + one.idle, 0),
  }
}
