'use client'

import type { ReactNode } from 'react'
import { deskApi } from '#i18n/desk-article-paths.ts'

interface Props {
  href: string
  /** Of the notice: whoever follows its link has read it. */
  id: number
  lang: string
  children: ReactNode
}

/** Where a notice leads. Without scripts it leads there all the same, and is marked as read by its button. */
export function FollowNotice({ href, id, lang, children }: Props) {
  const read = () => {
    const headers = { 'Content-Type': 'application/json' }
    const sent = { method: 'POST', headers, body: JSON.stringify({ ids: [id] }), keepalive: true }
    // Should it not arrive, the notice stays unread, which is no harm.
    fetch(deskApi.readNotices, sent).catch(() => undefined)
  }
  return (
    <a href={href} lang={lang} onClick={read} onAuxClick={({ button }) => button === 1 && read()}>
      {children}
    </a>
  )
}
