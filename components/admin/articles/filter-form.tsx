import { articlesPath } from '#i18n/desk-article-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { Select } from '../audit/select.tsx'
import { Field } from '../form/field.client.tsx'
import { ButtonLink } from '../kit/button-link.tsx'
import type { FilterChoices } from './choices.ts'

interface Props {
  /** What is asked for now, by the names of the fields. */
  asked: Record<string, string | undefined>
  choices: FilterChoices
  t: Translator
}

/** Fields that stand behind a press: most lists need none of them. */
const MORE = ['section', 'locale', 'author', 'assignee', 'tag', 'from', 'to']

/** Which articles to show; a form of GET, so that a list has an address. */
export function FilterForm({ asked, choices, t }: Props) {
  return (
    <form
      className="filters article-filters"
      action={articlesPath()}
      method="get"
      role="search"
      aria-label={t('desk.articles.filter.title')}
    >
      {asked.trash && <input type="hidden" name="trash" value={asked.trash} />}
      <Field
        name="text"
        type="search"
        label={t('desk.articles.filter.text')}
        defaultValue={asked.text}
        maxLength={400}
      />
      <Select
        name="live"
        label={t('desk.articles.filter.live')}
        any={t('desk.articles.filter.anyLive')}
        groups={[{ options: choices.live }]}
        value={asked.live}
      />
      <Select
        name="work"
        label={t('desk.articles.filter.work')}
        any={t('desk.articles.filter.anyWork')}
        groups={[{ options: choices.work }]}
        value={asked.work}
      />
      <details className="more" open={MORE.some((name) => asked[name])}>
        <summary className="button is-quiet">{t('desk.articles.filter.more')}</summary>
        <div className="filters">
          <MoreFields asked={asked} choices={choices} t={t} />
        </div>
      </details>
      <div className="button-row">
        <button type="submit" className="button is-primary">
          {t('desk.articles.filter.apply')}
        </button>
        <ButtonLink href={articlesPath({ trash: asked.trash })} tone="quiet">
          {t('desk.articles.filter.clear')}
        </ButtonLink>
      </div>
    </form>
  )
}

function MoreFields({ asked, choices, t }: Props) {
  return (
    <>
      <Select
        name="section"
        label={t('desk.articles.filter.section')}
        any={t('desk.articles.filter.anySection')}
        groups={[{ options: choices.sections }]}
        value={asked.section}
      />
      <Select
        name="locale"
        label={t('desk.articles.filter.locale')}
        any={t('desk.articles.filter.anyLocale')}
        groups={[{ options: choices.locales }]}
        value={asked.locale}
      />
      <Select
        name="author"
        label={t('desk.articles.filter.author')}
        any={t('desk.articles.filter.anyAuthor')}
        groups={[
          { label: t('desk.articles.filter.staff'), options: choices.staff },
          { label: t('desk.articles.filter.bylines'), options: choices.authors },
        ]}
        value={asked.author}
      />
      <Select
        name="assignee"
        label={t('desk.articles.filter.assignee')}
        any={t('desk.articles.filter.anyAssignee')}
        groups={[{ options: choices.assignees }]}
        value={asked.assignee}
      />
      <Field name="tag" label={t('desk.articles.filter.tag')} defaultValue={asked.tag} maxLength={200} />
      <Field name="from" type="date" label={t('desk.articles.filter.from')} defaultValue={asked.from} />
      <Field name="to" type="date" label={t('desk.articles.filter.to')} defaultValue={asked.to} />
    </>
  )
}
