import { createContext, useContext, useId } from 'react'
import type { FormState } from '#lib/form-state.ts'

/** What the fields of a form know of it. */
interface Surroundings {
  state: FormState
  pending: boolean
}

/** Outside an ActionForm, as in a form of filters, fields stand for themselves. */
export const FormContext = createContext<Surroundings>({ state: {}, pending: false })

/** Ids of a field's parts, what was typed before, and what is wrong with it. */
export function useField(name: string, hint?: unknown) {
  // What React makes begins with an underscore; some checkers want a letter.
  const id = `field${useId()}`
  const { state } = useContext(FormContext)
  const problem = state.problem?.field === name ? state.problem : undefined
  const ids = { field: id, hint: `${id}-hint`, problem: `${id}-problem` }
  const describedBy =
    [hint ? ids.hint : null, problem ? ids.problem : null].filter(Boolean).join(' ') || undefined
  return {
    ids,
    problem,
    typed: state.values?.[name],
    /** Attributes of the control; the one with a problem comes into focus without scripts too. */
    control: {
      id,
      'aria-invalid': problem ? true : undefined,
      'aria-describedby': describedBy,
      autoFocus: problem ? true : undefined,
    } as const,
    describedBy,
  }
}
