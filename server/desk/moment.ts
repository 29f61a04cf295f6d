import 'server-only'
import type { Outcome } from '#domain/execute.ts'
import { refusal } from '#domain/refusal.ts'
import { instantOf } from '#lib/instant.ts'
import { text } from './form.ts'
import { deskWords } from './words.ts'

/** The instant that a field of type `datetime-local` stands for in the site's zone, UTC milliseconds; refused where it has none. */
export async function momentIn(form: FormData, field: string): Promise<Outcome<number>> {
  const { timeZone } = await deskWords()
  try {
    return { ok: true, result: instantOf(text(form, field), timeZone) }
  } catch {
    return { ok: false, refusal: refusal('moment.none', {}, field) }
  }
}
