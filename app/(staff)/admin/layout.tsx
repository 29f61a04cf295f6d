import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { FormWords } from '#components/admin/form/form-words.client.tsx'
import { readSettings } from '#domain/settings/reader.ts'
import { localeTag } from '#i18n/locales.ts'
import { themePath } from '#lib/theme.ts'
import { deskWords } from '#server/desk/words.ts'
import '../desk.css'

// A page made at build time would carry no nonce, and be kept: docs/decisions.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#151413' },
  ],
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { locale, t } = await deskWords()
  const unsent = { unreachable: t('desk.forms.unreachable'), outdated: t('desk.forms.outdated') }
  const settings = await readSettings(locale)
  return (
    <html lang={localeTag(locale)}>
      <head>
        <link rel="stylesheet" href={themePath(settings['site.accent'])} />
      </head>
      <body>
        <FormWords words={unsent}>{children}</FormWords>
      </body>
    </html>
  )
}
