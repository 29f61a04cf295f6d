import type { ReactNode } from 'react'

/** Buttons and links that end a form, side by side where there is room. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>
}
