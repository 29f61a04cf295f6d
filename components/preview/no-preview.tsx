import type { Edition } from '../site/edition.ts'

/** Nothing can be seen here. @param signIn where staff sign in; null for whoever has a link */
export function NoPreview({ edition: { t }, signIn }: { edition: Edition; signIn: string | null }) {
  return (
    <div className="error-page">
      <header className="list-head">
        <h1>{t('desk.preview.nothing.title')}</h1>
        <p className="standfirst">
          {t(signIn === null ? 'desk.preview.nothing.link' : 'desk.preview.nothing.desk')}
        </p>
        {signIn !== null && (
          <p>
            {/* The desk shows this page in a frame, in which nobody can sign in. */}
            <a href={signIn} target="_top">
              {t('desk.preview.nothing.signIn')}
            </a>
          </p>
        )}
      </header>
    </div>
  )
}
