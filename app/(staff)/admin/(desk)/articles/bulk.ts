'use server'

import { refresh } from 'next/cache'
import { NOTHING_YET, type BulkState } from '#components/admin/articles/bulk-state.ts'
import { headlineWords } from '#components/admin/articles/words.ts'
import { headlinesOf } from '#domain/articles/desk.ts'
import { tagArticle } from '#domain/articles/tag.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { tagsCalled } from '#domain/tags/desk.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text, texts } from '#server/desk/form.ts'
import { deskActor } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** So many articles at a time: each is a command of its own, and the desk waits for all of them. */
const MOST = 100

type Tags = Awaited<ReturnType<typeof tagsCalled>>

/** What the pressed button does with one article. */
const deeds = {
  addTag: (uid: string, _form: FormData, { ids }: Tags) =>
    executeSignedIn(tagArticle, { uid, add: ids.slice(0, 1) }),
  removeTag: (uid: string, _form: FormData, { ids, merged }: Tags) =>
    executeSignedIn(tagArticle, { uid, remove: [...ids, ...merged].slice(0, 40) }),
  withdraw: (uid: string, form: FormData) =>
    executeSignedIn(withdrawArticle, { uid, note: text(form, 'note') }),
  trash: (uid: string) => executeSignedIn(trashArticle, { uid }),
  restore: (uid: string) => executeSignedIn(untrashArticle, { uid }),
}

/** Does one thing with several articles, and tells what came of each. */
export async function bulk(_state: BulkState, form: FormData): Promise<BulkState> {
  const { t } = await deskWords()
  const pressed = text(form, 'do')
  const uids = [...new Set(texts(form, 'uid'))]
  if (uids.length === 0 || !isDeed(pressed)) {
    return { ...NOTHING_YET, problem: t('desk.articles.bulk.nothing') }
  }
  if (uids.length > MOST) {
    return { ...NOTHING_YET, problem: t('desk.articles.bulk.tooMany', { most: MOST }) }
  }
  const actor = await deskActor()
  if (actor.kind === 'anyone') return { ...NOTHING_YET, problem: t('refusals.signIn.ended') }
  const isOfTags = pressed === 'addTag' || pressed === 'removeTag'
  const named = isOfTags ? await tagsCalled(actor, text(form, 'tag').trim()) : { ids: [], merged: [] }
  if (isOfTags && named.ids.length === 0) {
    return { ...NOTHING_YET, problem: t('desk.articles.bulk.noTag') }
  }
  const headlines = await headlinesOf(actor, uids)
  const state: BulkState = { done: 0, refused: [] }
  for (const uid of uids) {
    const { problem } = await answerForm(
      form,
      () => deeds[pressed](uid, form, named) as Promise<{ ok: true; result: unknown }>,
      () => ({}),
    )
    if (!problem) state.done++
    else {
      const headline = headlineWords(t, { headline: headlines.get(uid) ?? '' })
      state.refused.push({ uid, headline, why: problem.message })
    }
  }
  refresh()
  return state
}

function isDeed(name: string): name is keyof typeof deeds {
  return Object.hasOwn(deeds, name)
}
