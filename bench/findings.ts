/** What a figure is held against: design section 6. */
export interface Budget {
  most?: number
  least?: number
}

/** One line of the report's table. */
export interface Finding {
  what: string
  /** null: could not be measured, `note` says why. */
  measured: number | null
  unit: string
  budget?: Budget
  note?: string
}

/** What one part of the bench found out. */
export interface Part {
  findings: Finding[]
  /** Everything measured, for the JSON. */
  details: unknown
  /** How it was measured, and what a reader of the figures has to know. */
  notes: string[]
}

/** Whether a finding keeps its budget; null where it has none or could not be measured. */
export function isMet({ measured, budget }: Finding): boolean | null {
  if (!budget || measured === null || Number.isNaN(measured)) return null
  return measured <= (budget.most ?? Infinity) && measured >= (budget.least ?? -Infinity)
}

/** The budget as words: `at most 25 KB`. */
export function budgetWords({ budget, unit }: Finding): string {
  if (!budget) return ''
  const amount = budget.most === undefined ? `at least ${budget.least}` : `at most ${budget.most}`
  return `${amount}${unit === '' ? '' : ` ${unit}`}`
}
