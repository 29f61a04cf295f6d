import type { Frame, Known, KnownSection } from '#components/admin/work/types.ts'
import { may } from '#domain/actor.ts'
import { listAuthors } from '#domain/authors/desk.ts'
import { listSections } from '#domain/sections/desk.ts'
import { tagsByIds } from '#domain/tags/desk.ts'
import type { Named } from '#domain/named.ts'
import type { OpenedWork } from '#domain/working-copies/desk.ts'
import {
  deskPreviewPath,
  articlesPath,
  previewPath,
  publishingPath,
  revisionsPath,
} from '#i18n/desk-article-paths.ts'
import { signInPath } from '#i18n/desk-paths.ts'
import { commentsPath, reviewPath } from '#i18n/desk-work-paths.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { articlePath } from '#i18n/paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { absolute } from '#server/site-address.ts'
import { languageLinks } from './language-links.ts'

/** What stands fast while an article is open: who is here, what can be chosen, where one can go. */
export async function frameOf({ person, actor }: AtDesk, work: OpenedWork): Promise<Frame> {
  const { uid } = work
  const desk = await deskWords()
  const locale = work.locale as Locale
  const [sections, tags, authors] = await Promise.all([
    listSections(actor),
    tagsByIds(actor, work.content.tags, locale),
    listAuthors(actor),
  ])
  const mayIn = (...sections: number[]) =>
    may(actor, 'article:edit', { locales: [locale], sections }) ||
    may(actor, 'article:edit-own', { locales: [locale], sections })
  return {
    uid,
    locale,
    lang: localeTag(locale),
    desk: { locale: desk.locale, timeZone: desk.timeZone },
    me: { uid: person.uid, name: person.name },
    may: {
      write: work.mayWrite,
      publish: work.mayPublish,
      tags: may(actor, 'taxonomy:edit'),
      unsorted: mayIn(),
    },
    sections: sections.map((section): KnownSection => ({
      ...known(section, locale),
      depth: section.depth,
      open: section.texts[locale] !== undefined && mayIn(section.id),
    })),
    tags,
    authors: authors.filter(({ texts }) => texts[locale]).map((author) => known(author, locale)),
    address: {
      before: absolute(articlePath(locale, '')),
      live: work.liveSlug === null ? null : articlePath(locale, work.liveSlug),
      suggested: work.suggestedSlug,
    },
    links: {
      list: articlesPath(),
      publishing: publishingPath(uid),
      revisions: revisionsPath(uid),
      preview: previewPath(uid),
      comments: commentsPath(uid),
      review: reviewPath(uid),
      frame: deskPreviewPath(uid),
      signIn: signInPath(deskRequest().path),
      languages: await languageLinks(actor, work, sections, desk),
    },
  }
}

/** By its name in the article's language, or in any other. */
function known({ id, texts }: Named, locale: Locale): Known {
  const { name, slug } = texts[locale] ?? Object.values(texts)[0] ?? { name: String(id), slug: '' }
  return { id, name, slug }
}
