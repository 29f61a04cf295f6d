import type { SavedView } from '#domain/saved-views/desk.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import type { FormState } from '#lib/form-state.ts'
import { ActionForm } from '../form/action-form.client.tsx'
import { Field } from '../form/field.client.tsx'
import { Submit } from '../form/submit.client.tsx'

type Action = (state: FormState, form: FormData) => Promise<FormState>

interface Props {
  views: SavedView[]
  /** What is asked for now; nothing to save where it is empty. */
  asked: Record<string, string>
  save: Action
  remove: Action
  t: Translator
}

/** Filters kept under a name: links to their lists, and where they are kept and forgotten. */
export function ViewLinks({ views, asked, save, remove, t }: Props) {
  const here = articlesPath(asked)
  const hasFilter = Object.keys(asked).length > 0
  if (views.length === 0 && !hasFilter) return null
  return (
    <div className="views">
      {views.length > 0 && (
        <nav aria-label={t('desk.articles.views.label')}>
          <ul>
            {views.map(({ uid, name, query }) => (
              <li key={uid}>
                <a
                  href={articlesPath(query)}
                  aria-current={articlesPath(query) === here ? 'page' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <details className="more">
        <summary className="button is-quiet">{t('desk.articles.views.manage')}</summary>
        <div className="more-body">
          {hasFilter && (
            <ActionForm action={save} className="filters" label={t('desk.articles.views.save')}>
              {Object.entries(asked).map(([name, value]) => (
                <input key={name} type="hidden" name={`query.${name}`} value={value} />
              ))}
              <Field name="name" label={t('desk.articles.views.name')} maxLength={60} />
              <Submit tone="plain">{t('desk.articles.views.save')}</Submit>
            </ActionForm>
          )}
          {views.map(({ uid, name }) => (
            <ActionForm key={uid} action={remove} className="views-remove">
              <input type="hidden" name="uid" value={uid} />
              <Submit tone="danger">{t('desk.articles.views.remove', { name })}</Submit>
            </ActionForm>
          ))}
        </div>
      </details>
    </div>
  )
}
