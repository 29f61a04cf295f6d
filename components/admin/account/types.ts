import type { FormState } from '#lib/form-state.ts'

/** A server action as forms call it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
