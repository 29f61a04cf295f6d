import { localeTag, type Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'

/** Statuses the front answers with a page of its own, and the name of their texts under `front`. */
const names = {
  400: 'badAddress',
  403: 'otherOrigin',
  404: 'notFound',
  405: 'wrongMethod',
  408: 'tooSlow',
  410: 'gone',
  413: 'tooMuch',
  414: 'tooLong',
  421: 'otherHost',
  431: 'tooLong',
  500: 'broken',
  503: 'busy',
} as const
export type OwnStatus = keyof typeof names
/** What the page is about: what its status stands for, or something that has no status of its own. */
export type OwnTopic = (typeof names)[OwnStatus] | 'unencrypted'

/** The status itself, or the nearest one that has a page. */
export function ownStatus(status: number): OwnStatus {
  if (status in names) return status as OwnStatus
  return status >= 500 ? 500 : 400
}

/**
 * A small complete document: no script, nothing that could fail while the rest does.
 * @param requestId shown where the reader should be able to name it; null leaves it out
 */
export function ownPage(
  status: OwnStatus,
  locale: Locale,
  requestId: string | null,
  name: OwnTopic = names[status],
): string {
  const t = translator(locale)
  const title = t(`front.${name}.title`)
  return `<!DOCTYPE html>
<html lang="${localeTag(locale)}">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/front.css">
</head>
<body>
<main>
<p class="status">${status}</p>
<h1>${escape(title)}</h1>
<p>${escape(t(`front.${name}.text`))}</p>
${requestId === null ? '' : `<p class="reference">${escape(t('front.reference', { id: requestId }))}</p>\n`}<p><a href="/${locale}">${escape(t('front.back'))}</a></p>
</main>
</body>
</html>
`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
