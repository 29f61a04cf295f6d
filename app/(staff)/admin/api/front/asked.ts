import type { Actor } from '#domain/actor.ts'
import type { Outcome } from '#domain/execute.ts'
import { NotFound, refusal } from '#domain/refusal.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { deskActor } from '#server/desk/signed-in.ts'

export interface FrontAsked {
  actor: Actor
  locale: Locale
  /** When the plan begins, UTC milliseconds; null is the arrangement of now. */
  plan: number | null
}

/** Which front page is asked for, and by whom. @throws NotFound for a language there is not */
export async function askedFront(query: URLSearchParams): Promise<Outcome<FrontAsked>> {
  const actor = await deskActor()
  if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
  const locale = query.get('locale') ?? ''
  if (!isLocale(locale)) throw new NotFound('locale', locale)
  return { ok: true, result: { actor, locale, plan: planIn(query.get('plan')) } }
}

/** @returns null where nothing, or no instant, is given */
export function planIn(given: string | null | undefined): number | null {
  return given && /^\d{1,15}$/.test(given) ? Number(given) : null
}
