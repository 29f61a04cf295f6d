import { Option } from 'commander'
import type { Actor } from '#domain/actor.ts'
import { readStanding } from '#domain/articles/standing.ts'

/** `--work`, for verbs that give readers something. */
export function workOption(): Option {
  return new Option('--work', 'the working copy as it stands, saved on purpose or not')
}

/** Names the working copy as it stands now, for commands that take the version somebody saw. @throws Forbidden, NotFound */
export async function workSeen(actor: Actor, uid: string): Promise<{ version: number }> {
  const { work } = await readStanding(actor, uid)
  return { version: work.version }
}
