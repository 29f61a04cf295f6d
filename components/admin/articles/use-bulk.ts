import { unstable_rethrow } from 'next/navigation'
import { startTransition, useActionState, useState, type FormEvent } from 'react'
import { useFormWords } from '../form/form-words.client.tsx'
import { useScripts } from '../kit/use-scripts.ts'
import { NOTHING_YET, together, type BulkState } from './bulk-state.ts'

export type BulkAction = (state: BulkState, form: FormData) => Promise<BulkState>

/** Articles of one request: enough that requests cost little, few enough that the bar moves. */
const AT_ONCE = 5

interface Progress {
  done: number
  of: number
}

/**
 * Sends what is selected a few at a time and says how far it is; without scripts the form sends all at once and the server
 * answers with the page.
 */
export function useBulk(action: BulkAction) {
  const [answered, dispatch] = useActionState(action, NOTHING_YET)
  const [told, setTold] = useState<BulkState | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const { unreachable } = useFormWords()
  const scripts = useScripts()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (progress) return
    const form = event.currentTarget
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(async () => {
      const state = await sendInParts(data)
      setTold(state)
      setProgress(null)
      // Boxes stay as they are where something has yet to be mended.
      if (state.problem === undefined && state.refused.length === 0) form.reset()
    })
  }

  async function sendInParts(data: FormData): Promise<BulkState> {
    const uids = data.getAll('uid')
    let state = NOTHING_YET
    let at = 0
    do {
      setProgress({ done: at, of: uids.length })
      const part = partOf(data, uids.slice(at, at + AT_ONCE))
      state = together(state, await sent(part))
      at += AT_ONCE
    } while (at < uids.length && state.problem === undefined)
    return state
  }

  async function sent(part: FormData): Promise<BulkState> {
    try {
      return await action(NOTHING_YET, part)
    } catch (problem) {
      unstable_rethrow(problem)
      return { ...NOTHING_YET, problem: unreachable }
    }
  }

  return { state: told ?? answered, progress, dispatch, submit: scripts ? submit : undefined }
}

function partOf(data: FormData, uids: FormDataEntryValue[]): FormData {
  const part = new FormData()
  for (const [name, value] of data) if (name !== 'uid') part.append(name, value)
  for (const uid of uids) part.append('uid', uid)
  return part
}
