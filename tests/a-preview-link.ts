import type { Actor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { createPreview } from '#domain/previews/create.ts'
import { tokenOfPreview } from '#domain/previews/inside.ts'
import { asking } from './asking.ts'

interface Wanted {
  revision?: number
  hours?: number
  /** Who makes it; left out, somebody at the terminal. */
  by?: Actor
  /** Milliseconds after noon. */
  later?: number
}

/** A preview link of an article, with its secret. */
export async function aPreviewLink(uid: string, { by, later = 0, ...more }: Wanted = {}) {
  const made = await execute(createPreview, { uid, ...more }, asking(later, by && { actor: by }))
  if (!made.ok) throw new Error(made.refusal.key)
  return { ...made.result, token: tokenOfPreview(made.result.uid) }
}
