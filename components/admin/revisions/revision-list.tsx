import type { ListedRevision } from '#domain/revisions/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { comparePath, previewPath } from '#i18n/desk-article-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { Tag } from '../kit/tag.tsx'
import { folded } from './folded.ts'

interface Props {
  uid: string
  revisions: ListedRevision[]
  t: Translator
  locale: Locale
  timeZone: string
}

/** Revisions, the newest first; what was saved by itself is folded in between. */
export function RevisionList({ revisions, ...more }: Props) {
  const { t } = more
  return (
    <ol className="revision-list" reversed aria-label={t('desk.revisions.list')}>
      {folded(revisions).map((group) => (
        <li key={group[0]!.number}>
          {group.length === 1 ? (
            <Line revision={group[0]!} {...more} />
          ) : (
            <details>
              <summary>{t('desk.revisions.autosaved', { n: group.length })}</summary>
              <ul>
                {group.map((revision) => (
                  <li key={revision.number}>
                    <Line revision={revision} {...more} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

function Line({
  revision,
  uid,
  t,
  locale,
  timeZone,
}: Omit<Props, 'revisions'> & { revision: ListedRevision }) {
  const { number, reason, at, by, versions } = revision
  const name = t('desk.revisions.number', { number })
  return (
    <div className="revision">
      <div>
        <p>
          <strong>{name}</strong>{' '}
          {versions.map((version) => (
            <Tag key={version} tone="done">
              {t('desk.revisions.version', { version })}
            </Tag>
          ))}
        </p>
        <p className="revision-about">
          {t('desk.revisions.made', {
            reason: t(`desk.revisions.reasons.${reason}`),
            name: by,
            time: formatMoment(at, locale, timeZone),
          })}
        </p>
      </div>
      <p className="revision-ways">
        {number > 1 && (
          <Way href={comparePath(uid, number - 1, number)} name={name}>
            {t('desk.revisions.changes')}
          </Way>
        )}
        <Way href={comparePath(uid, number, 'work')} name={name}>
          {t('desk.revisions.toWork')}
        </Way>
        <Way href={previewPath(uid, number)} name={name}>
          {t('desk.revisions.preview')}
        </Way>
      </p>
    </div>
  )
}

/** A link that also says of what, for whoever hears it alone. */
function Way({ href, name, children }: { href: string; name: string; children: string }) {
  return (
    <a href={href}>
      {children}
      <span className="hidden-label"> {name}</span>
    </a>
  )
}
