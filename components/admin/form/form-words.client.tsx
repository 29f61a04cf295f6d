'use client'

import { createContext, useContext, type ReactNode } from 'react'

/** What every form says when it could not be sent. */
export interface WhenUnsent {
  /** No answer came: the network, or the server. */
  unreachable: string
  /** The server has been updated since the page was loaded. */
  outdated: string
}

const Words = createContext<WhenUnsent>({ unreachable: '', outdated: '' })

/** Gives all forms below their words. */
export function FormWords({ words, children }: { words: WhenUnsent; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export function useFormWords(): WhenUnsent {
  return useContext(Words)
}
