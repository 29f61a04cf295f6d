import { expect, type APIRequestContext } from '@playwright/test'
import { reviewPath } from '#i18n/desk-work-paths.ts'
import { sendPlainForm } from '../desk/plain-form.ts'
import type { Worker } from '../interleavings/process.ts'
import { done, type Hidden, type Place } from './fill.ts'
import { secretContent, secretOf } from './secrets.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * What the newsroom has in mind, and what it said on the way: planned pieces, a front page of next month, lines of breaking news,
 * the note of a review.
 * @param editor who may review what `by` wrote
 * @returns the uids of the planned pieces
 */
export async function fillPlans(
  by: Worker,
  editor: APIRequestContext,
  { place, hidden }: { place: Place; hidden: readonly Hidden[] },
): Promise<string[]> {
  const pieces: string[] = []
  for (const locale of ['en', 'zh']) {
    const uidOf = (state: string) => hidden.find((one) => one.locale === locale && one.state === state)!.uid
    const word = secretOf('piece', locale)
    const plan = { title: word, note: word, at: Date.now() + DAY, locale, section: place.section }
    pieces.push((await done<{ uid: string }>(by, 'piece.plan', plan)).uid)
    // By then the scheduled piece is live; today it is not.
    const startsAt = Date.now() + 31 * DAY
    await done(by, 'front.plan', { locale, startsAt })
    const slots = [{ uid: uidOf('scheduled'), area: 'lead' }]
    await done(by, 'front.arrange', { locale, plan: startsAt, slots })
    await fillBreaking(by, locale, uidOf('draft'))
    await fillReview(by, editor, { locale, place })
  }
  return pieces
}

/** A line that is over, and one that will lead somewhere as soon as there is something to read. */
async function fillBreaking(by: Worker, locale: string, draft: string): Promise<void> {
  const endsAt = Date.now() + HOUR
  await done(by, 'breaking.set', { locale, text: secretOf('breaking', locale), endsAt })
  await done(by, 'breaking.end', { locale })
  await done(by, 'breaking.set', { locale, text: 'The harbour is closed', article: draft, endsAt })
}

/** A live piece that was sent back once. */
async function fillReview(
  by: Worker,
  editor: APIRequestContext,
  { locale, place }: { locale: string; place: Place },
): Promise<void> {
  const content = { ...secretContent('open', place), slug: `reviewed-${locale}` }
  const { uid } = await done<{ uid: string }>(by, 'article.create', { locale, content })
  await done(by, 'article.submit', { uid })
  const verdict = { note: secretOf('review', locale), verdict: 'sent_back' }
  expect((await sendPlainForm(editor, reviewPath(uid), verdict)).status()).toBe(303)
  await done(by, 'article.publish', { uid })
}
