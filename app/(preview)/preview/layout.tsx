import type { ReactNode } from 'react'
import { SiteDocument, siteIcons, siteViewport } from '../../(site)/site-document.tsx'
import { previewLocale } from '../locale.ts'
import '../preview.css'

// Nothing of it is made at build time: docs/decisions.
export const dynamic = 'force-dynamic'

export const metadata = siteIcons
export const viewport = siteViewport

export default async function PreviewLayout({ children }: { children: ReactNode }) {
  return <SiteDocument locale={await previewLocale()}>{children}</SiteDocument>
}
