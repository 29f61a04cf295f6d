import { expect, type APIRequestContext } from '@playwright/test'
import type { ArticleContent } from '#db/schema/json.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'

interface Thread {
  uid: string
}

/**
 * Says of an article what can be said: something about the whole, other words for some, and one thing of each end. Whose cookies
 * `request` has says it; its text is "The association counted again."
 */
export async function discuss(request: APIRequestContext, uid: string): Promise<void> {
  const opened = await request.get(`${deskApi.work}?uid=${uid}`)
  const { origin } = new URL(opened.url())
  const { result } = (await opened.json()) as { result: { content: ArticleContent } }
  const blockId = result.content.body.doc.content![0]!.attrs!.id as string
  const ask = async (path: string, data: object) => {
    const answer = (await (await request.post(path, { data, headers: { origin } })).json()) as object
    expect(answer).toMatchObject({ ok: true })
    return (answer as { result: Thread }).result
  }
  const whole = await ask(deskApi.addComment, { uid, text: 'Who is the association?' })
  await ask(deskApi.replyToComment, { uid: whole.uid, text: 'The one of the mills.' })
  const suggestion = { from: 'again', to: 'a second time' }
  await ask(deskApi.addComment, { uid, blockId, quote: 'again', suggestion })
  const done = await ask(deskApi.addComment, { uid, blockId, quote: 'counted', text: 'What?' })
  await ask(deskApi.resolveComment, { uid: done.uid })
  const declined = await ask(deskApi.addComment, { uid, text: 'Make it longer.' })
  await ask(deskApi.declineComment, { uid: declined.uid, reason: 'There is no more to say.' })
}
