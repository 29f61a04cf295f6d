import { expect } from 'vitest'
import type { Actor } from '#domain/actor.ts'
import type { Command } from '#domain/command.ts'
import { rehearse } from '#domain/rehearse.ts'
import { asking } from './asking.ts'

/** Why commands whose actor may are refused in this room all the same. */
const refusedHere: Record<string, string> = {
  'schedule.fail': 'schedule.notDue',
  'schedule.run': 'schedule.notDue',
  'story.join': 'story.hasLocale',
  'story.part': 'story.alone',
  'translation.check': 'translation.none',
  'translation.follow': 'translation.itself',
  'article.untrash': 'trash.notThere',
  'comment.reopen': 'comment.isOpen',
  'staff.enable': 'staff.isEnabled',
  'staff.openSetUp': 'staff.isSetUp',
}

/** How a command ends in this room for whoever may carry it out. */
export function answerInRoom(name: string): unknown {
  const key = refusedHere[name]
  const refusal: unknown = expect.objectContaining({ key })
  return key === undefined ? 'done' : expect.objectContaining({ refusal })
}

/** How a command ends, of which nothing is left: the room is as it was. @returns `done`, or what was thrown */
export async function answerTo(command: Command, input: object, actor: Actor): Promise<unknown> {
  return rehearse(command, input, asking(0, { actor })).then(
    () => 'done',
    (problem: unknown) => problem,
  )
}
