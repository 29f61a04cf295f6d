import { reading } from '#db/client.ts'
import { factorsOf, type Factors } from '#domain/factors/inside.ts'
import type { SignedIn } from './lookup.ts'

/** What somebody whose sign-in waits for a second factor could show. They have shown a password. */
export async function waysToFinish({ staffId }: Pick<SignedIn, 'staffId'>): Promise<Factors> {
  return factorsOf(reading(), staffId)
}
