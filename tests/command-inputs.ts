import type { Room } from './command-room.ts'
import { articleInputs } from './inputs/articles.ts'
import { staffInputs } from './inputs/people.ts'
import { siteInputs } from './inputs/site.ts'
import type { Inputs } from './inputs/types.ts'

/** The least that each command takes, about what is in the room. A new command needs a row. */
export const inputs: Inputs = { ...articleInputs, ...siteInputs, ...staffInputs }

/** The input of a command in this room. */
export function inputFor(name: string, room: Room): object {
  const row = inputs[name]!
  return typeof row === 'function' ? (row as (room: Room) => object)(room) : row
}
