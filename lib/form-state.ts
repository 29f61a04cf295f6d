/** What a form of the desk shows after it was sent. */
export interface FormState {
  problem?: {
    message: string
    /** Name of the field it belongs to. */
    field?: string
    /** Where the person can do something about it. */
    again?: { href: string; label: string }
  }
  /** What was typed, so that nothing is lost; secrets are typed again. */
  values?: Record<string, string | string[]>
  /** What was done, in words. */
  done?: string
  /** What is shown once, and only here: a one-time link, recovery codes. */
  shown?: string[]
}
