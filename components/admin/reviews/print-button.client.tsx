'use client'

import { useScripts } from '../kit/use-scripts.ts'

/** Opens the browser's own dialog for printing; without scripts its menu has it. */
export function PrintButton({ label }: { label: string }) {
  if (!useScripts()) return null
  return (
    <button type="button" className="button is-primary" onClick={() => window.print()}>
      {label}
    </button>
  )
}
