import type { Locale } from '#i18n/locales.ts'
import { localeTag } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { ACTION_NAMES, type ActionName, type EditorWords } from './words.ts'

/** What the editor says, in the language of the person who writes. @param locale that language */
export function editorWords(t: Translator, locale: Locale): EditorWords {
  const actions = ACTION_NAMES.map((name) => [name, t(`desk.editor.body.actions.${name}`)])
  return {
    locale: localeTag(locale),
    toolbar: t('desk.editor.body.toolbar'),
    placeholder: t('desk.editor.body.placeholder'),
    loading: t('desk.editor.body.loading'),
    actions: Object.fromEntries(actions) as Record<ActionName, string>,
    length: {
      oneWord: t('desk.editor.body.length.oneWord'),
      words: t('desk.editor.body.length.words', { count: '{count}' }),
      characters: t('desk.editor.body.length.characters', { count: '{count}' }),
      minutes: t('desk.editor.body.length.minutes', { minutes: '{minutes}' }),
    },
    slash: {
      label: t('desk.editor.body.slash.label'),
      none: t('desk.editor.body.slash.none'),
      found: t('desk.editor.body.slash.found', { count: '{count}' }),
    },
    box: {
      attribution: t('desk.editor.body.box.attribution'),
      title: t('desk.editor.body.box.title'),
    },
    upload: {
      label: t('desk.editor.body.upload.label', { name: '{name}' }),
      failed: t('desk.editor.body.upload.failed'),
      again: t('desk.editor.body.upload.again'),
      leave: t('desk.editor.body.upload.leave'),
    },
    ...dialogWords(t),
    cancel: t('desk.editor.body.cancel'),
    close: t('desk.editor.body.close'),
    discard: t('desk.editor.body.discard'),
    paste: { leftOut: t('desk.editor.body.paste.leftOut', { count: '{count}' }) },
    conflict: {
      label: t('desk.editor.body.conflict.label'),
      ours: t('desk.editor.body.conflict.ours'),
      theirs: t('desk.editor.body.conflict.theirs'),
      keepOurs: t('desk.editor.body.conflict.keepOurs'),
      keepTheirs: t('desk.editor.body.conflict.keepTheirs'),
      keepBoth: t('desk.editor.body.conflict.keepBoth'),
    },
    marker: t('desk.comments.marker', { n: '{n}' }),
    markdown: { hint: t('desk.editor.body.markdown.hint') },
  }
}

/** Of pictures, links, videos and notes. */
function dialogWords(t: Translator): Pick<EditorWords, 'picture' | 'link' | 'video' | 'footnote'> {
  return {
    picture: {
      noAlt: t('desk.editor.body.picture.noAlt'),
      edit: t('desk.editor.body.picture.edit'),
      remove: t('desk.editor.body.picture.remove'),
      earlier: t('desk.editor.body.picture.earlier'),
      later: t('desk.editor.body.picture.later'),
      loading: t('desk.editor.body.picture.loading'),
      add: t('desk.editor.body.picture.add'),
    },
    link: {
      title: t('desk.editor.body.link.title'),
      address: t('desk.editor.body.link.address'),
      hint: t('desk.editor.body.link.hint'),
      bad: t('desk.editor.body.link.bad'),
      empty: t('desk.editor.body.link.empty'),
      set: t('desk.editor.body.link.set'),
      remove: t('desk.editor.body.link.remove'),
    },
    video: {
      title: t('desk.editor.body.video.title'),
      address: t('desk.editor.body.video.address'),
      hint: t('desk.editor.body.video.hint', { sites: '{sites}' }),
      bad: t('desk.editor.body.video.bad', { sites: '{sites}' }),
      name: t('desk.editor.body.video.name'),
      nameHint: t('desk.editor.body.video.nameHint'),
      set: t('desk.editor.body.video.set'),
      edit: t('desk.editor.body.video.edit'),
      remove: t('desk.editor.body.video.remove'),
      unknown: t('desk.editor.body.video.unknown'),
      opens: t('desk.editor.body.video.opens', { site: '{site}' }),
    },
    footnote: {
      title: t('desk.editor.body.footnote.title'),
      text: t('desk.editor.body.footnote.text'),
      set: t('desk.editor.body.footnote.set'),
      remove: t('desk.editor.body.footnote.remove'),
      mark: t('desk.editor.body.footnote.mark', { text: '{text}' }),
    },
  }
}
