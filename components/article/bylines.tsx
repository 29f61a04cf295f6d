import { Fragment } from 'react'
import type { LinkedByline } from '#domain/articles/types.ts'
import { listFormat } from '#i18n/lists.ts'
import type { Edition } from '../site/edition.ts'
import { authorPath } from '#i18n/paths.ts'

const roles = ['words', 'pictures', 'translation', 'editing'] as const

interface Props {
  bylines: LinkedByline[]
  edition: Edition
}

/** Names by what they did: words first. */
export function Bylines({ bylines, edition: { locale, t } }: Props) {
  const groups = roles
    .map((role) => ({ role, names: bylines.filter((byline) => byline.role === role) }))
    .filter(({ names }) => names.length > 0)
  if (groups.length === 0) return null
  return (
    <dl className="bylines">
      {groups.map(({ role, names }) => (
        <div key={role} className={`byline-${role}`}>
          <dt>{t(`article.roles.${role}`)}</dt>
          <dd>
            {listFormat(names, locale).map((part, at) => (
              <Fragment key={at}>
                {typeof part === 'string' ? part : <Name byline={part} locale={locale} />}
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Name({ byline, locale }: { byline: LinkedByline; locale: Edition['locale'] }) {
  if (!byline.slug) return byline.name
  return (
    <a href={authorPath(locale, byline.slug)} rel="author">
      {byline.name}
    </a>
  )
}
