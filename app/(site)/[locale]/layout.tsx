import type { ReactNode } from 'react'
import { localeIn } from '../asked.ts'
import { SiteDocument, siteIcons, siteViewport } from '../site-document.tsx'

// The build needs no database and freezes nothing: docs/decisions.
export const dynamic = 'force-dynamic'

export const metadata = siteIcons
export const viewport = siteViewport

interface Props {
  params: Promise<{ locale: string }>
  children: ReactNode
}

export default async function SiteLayout({ params, children }: Props) {
  return <SiteDocument locale={localeIn((await params).locale)}>{children}</SiteDocument>
}
