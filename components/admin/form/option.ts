/** One of the things that can be chosen. */
export interface Option {
  value: string
  label: string
  hint?: string
  disabled?: boolean
}
