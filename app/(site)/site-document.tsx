import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { themePath } from '#lib/theme.ts'
import { clientScript } from '#server/client-script.ts'
import { readSettings } from './once.ts'
import './site.css'

export const siteIcons: Metadata = {
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
}

export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#151413' },
  ],
}

/** The document every page for readers is in. */
export async function SiteDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  // Of the settings the colour alone: addresses that lead elsewhere need no more.
  const settings = await readSettings(locale)
  const script = clientScript()
  return (
    // Our script puts the reader's choice of light or dark on it.
    <html lang={localeTag(locale)} suppressHydrationWarning>
      <head>
        <link rel="stylesheet" href={themePath(settings['site.accent'])} />
        {/* It waits for nothing and little waits for it: without "blocking", readers who chose dark see a light
            page first, while its end is still under way. Measured, the first paint is no later for it. */}
        {script && <script type="module" async blocking="render" src={script} />}
      </head>
      <body>{children}</body>
    </html>
  )
}
