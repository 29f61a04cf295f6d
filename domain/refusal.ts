/** Something a person can mend. `key` is a message key below `refusals` in i18n/messages. */
export interface Refusal {
  key: string
  params: Record<string, string | number>
  /** Path of the input field it belongs to. */
  field?: string
}

/** Thrown inside a command to roll back; the command's caller gets the refusal as an answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.key)
    this.refusal = refusal
  }
}

/** A refusal as an answer: see `refusedAndKept` for those that keep what was written. */
export function refusal(key: string, params: Refusal['params'] = {}, field?: string): Refusal {
  return field === undefined ? { key, params } : { key, params, field }
}

/** Ends a command with a refusal. */
export function refuse(key: string, params: Refusal['params'] = {}, field?: string): never {
  throw new Refused(refusal(key, params, field))
}

/** What was asked for is not there. */
export class NotFound extends Error {
  readonly kind: string
  readonly reference: string | number
  constructor(kind: string, reference: string | number) {
    super(`no ${kind} ${reference}`)
    this.kind = kind
    this.reference = reference
  }
}

/** The actor lacks the capability. */
export class Forbidden extends Error {
  readonly capability: string
  constructor(capability: string) {
    super(`needs ${capability}`)
    this.capability = capability
  }
}
