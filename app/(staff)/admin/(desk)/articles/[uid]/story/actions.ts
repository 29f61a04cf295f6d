'use server'

import { refresh } from 'next/cache'
import type { Outcome } from '#domain/execute.ts'
import { joinStories } from '#domain/stories/join.ts'
import { partStory } from '#domain/stories/part.ts'
import { followSource } from '#domain/translations/follow.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text, type After } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

/** Makes one story of two. */
export async function join(_state: FormState, form: FormData): Promise<FormState> {
  const { t, locale, timeZone } = await deskWords()
  const input = { uid: text(form, 'uid'), with: text(form, 'with'), seen: text(form, 'seen') }
  return answer(
    form,
    () => executeSignedIn(joinStories, input),
    ({ embargoUntil: until }) => ({
      done:
        until === null
          ? t('desk.translations.story.joined')
          : t('desk.translations.story.joinedUntil', { time: formatMoment(until, locale, timeZone) }),
    }),
  )
}

/** Takes an article out of its story. */
export async function part(_state: FormState, form: FormData): Promise<FormState> {
  const { t } = await deskWords()
  const input = { uid: text(form, 'uid'), seen: text(form, 'seen') }
  return answer(
    form,
    () => executeSignedIn(partStory, input),
    () => ({ done: t('desk.translations.story.parted') }),
  )
}

/** Sets what an article translates: the choice is the uid of the source and the number of its revision, or nothing. */
export async function follow(_state: FormState, form: FormData): Promise<FormState> {
  const { t } = await deskWords()
  const [uid, revision] = text(form, 'source').split(' ')
  const seen = text(form, 'seen')
  const input = {
    uid: text(form, 'uid'),
    source: uid ? { uid, revision: Number(revision) } : null,
    seen: seen === '' ? null : Number(seen),
  }
  return answer(
    form,
    () => executeSignedIn(followSource, input),
    () => ({ done: t('desk.translations.story.baseDone') }),
  )
}

/** The page is shown as it is then, whatever came of it. */
function answer<Result>(
  form: FormData,
  work: () => Promise<Outcome<Result>>,
  after: (result: Result) => After,
): Promise<FormState> {
  const looked = async () => {
    const outcome = await work()
    refresh()
    return outcome
  }
  return answerForm(form, looked, after)
}
