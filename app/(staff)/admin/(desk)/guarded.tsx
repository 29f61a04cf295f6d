import type { ReactNode } from 'react'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { atDesk, type AtDesk } from '#server/desk/signed-in.ts'
import { NoPage } from './no-page.tsx'

/**
 * Makes a page of the desk for whoever is signed in. What may not be seen, or is not there, is said in the desk's frame.
 * @param page reads all it shows before it returns: what its components throw later comes too late
 */
export async function guarded(page: (at: AtDesk) => Promise<ReactNode>): Promise<ReactNode> {
  const at = await atDesk()
  try {
    return await page(at)
  } catch (problem) {
    if (problem instanceof Forbidden) return <NoPage at={at} as="forbidden" />
    if (problem instanceof NotFound) return <NoPage at={at} as="missing" />
    throw problem
  }
}
