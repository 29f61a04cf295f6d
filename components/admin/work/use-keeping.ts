import { useEffect, useEffectEvent, useState } from 'react'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { postJson } from '../saving/post-json.ts'
import type { Saving } from '../saving/use-saving.client.ts'
import { filled } from '../editor/words.ts'
import type { WorkWords } from './types.ts'

/**
 * Saving on purpose: sends what is not sent yet, and makes a revision of it.
 * @returns what came of it, in words, and what does it
 */
export function useKeeping(uid: string, saving: Saving, words: WorkWords['bar']) {
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState(0)

  async function keep() {
    setSaid('')
    // What failed is said by the saving's own state.
    if (await saving.saveNow()) setAsked((times) => times + 1)
  }

  // After what saving knows now has come here: the version is that of what was just sent.
  const post = useEffectEvent(async () => {
    const answer = await ask(uid, saving.version)
    if (!answer) return
    if (!answer.ok) return setSaid(filled(words.notKept, { why: answer.problem.message }))
    const { revision, changed } = answer.result
    setSaid(filled(changed ? words.kept : words.nothingNew, { n: revision }))
  })
  useEffect(() => {
    if (asked > 0) void post()
  }, [asked])

  return { said, keep: () => void keep() }
}

async function ask(uid: string, version: number) {
  try {
    return await postJson<{ revision: number; changed: boolean }>(
      deskApi.save,
      JSON.stringify({ uid, version }),
    )
  } catch {
    // It stands on the server all the same; the saving's state tells of the network.
    return null
  }
}
