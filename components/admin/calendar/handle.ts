/** What moving an entry takes, as the page's markup carries it. */
export interface Handle {
  key: string
  what: 'schedule' | 'embargo' | 'piece'
  /** Of the schedule; uid of the piece, or of an article of the story. */
  id: string
  /** When it is, as the person sees it: UTC milliseconds. */
  seen: number
  /** The same on the site's clock, `2026-11-23T09:30`. */
  local: string
  title: string
}

/** The handle of the entry an element is or stands in; null where it cannot be moved. */
export function handleAt(element: Element): Handle | null {
  const text = element.closest<HTMLElement>('[data-handle]')?.dataset.handle
  return text === undefined ? null : (JSON.parse(text) as Handle)
}

/** Where to: a day, on which it keeps its time; or date and time on the site's clock, perhaps back to where it was. */
export type When = { day: string } | { at: string; undo?: 'yes' }

/** A handle as the form that moves it. */
export function formOf({ what, id, seen, title }: Handle, when: When): FormData {
  const form = new FormData()
  const fields = { what, id, seen: String(seen), title, ...when }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
