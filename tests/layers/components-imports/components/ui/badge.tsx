import { actor } from '../../server/actor.ts'

export const badge = actor
