import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useCallback } from 'react'
import type { FormState } from '#lib/form-state.ts'
import { useScripts } from '../kit/use-scripts.ts'
import { useFormWords } from './form-words.client.tsx'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/**
 * The same action, which tells when it could not be sent in place of the page that was being filled in. Until scripts have taken the
 * page over it is the action itself: only that can be written into the form.
 */
export function useGuarded(action: Action): Action {
  const scripts = useScripts()
  const { unreachable, outdated } = useFormWords()
  const guarded = useCallback<Action>(
    async (state, form) => {
      try {
        return await action(state, form)
      } catch (problem) {
        // Next sends elsewhere by throwing.
        unstable_rethrow(problem)
        return { problem: { message: unstable_isUnrecognizedActionError(problem) ? outdated : unreachable } }
      }
    },
    [action, outdated, unreachable],
  )
  return scripts ? guarded : action
}
