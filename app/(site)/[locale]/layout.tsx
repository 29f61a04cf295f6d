import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { localeTag } from '#i18n/locales.ts'
import { themePath } from '#lib/theme.ts'
import { clientScript } from '#server/client-script.ts'
import { localeIn } from '../asked.ts'
import { readSite } from '../site.ts'
import '../site.css'

// The build needs no database and freezes nothing: docs/decisions.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#151413' },
  ],
}

interface Props {
  params: Promise<{ locale: string }>
  children: ReactNode
}

export default async function SiteLayout({ params, children }: Props) {
  const locale = localeIn((await params).locale)
  const { settings } = await readSite(locale)
  const script = clientScript()
  return (
    <html lang={localeTag(locale)}>
      <head>
        <link rel="stylesheet" href={themePath(settings['site.accent'])} />
        {script && <script type="module" src={script} />}
      </head>
      <body>{children}</body>
    </html>
  )
}
