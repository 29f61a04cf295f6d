import site from './en.json' with { type: 'json' }
import shellDesk from './en/desk/shell.json' with { type: 'json' }
import formsDesk from './en/desk/forms.json' with { type: 'json' }
import signInDesk from './en/desk/signIn.json' with { type: 'json' }
import accountDesk from './en/desk/account.json' with { type: 'json' }
import staffDesk from './en/desk/staff.json' with { type: 'json' }
import rolesDesk from './en/desk/roles.json' with { type: 'json' }
import auditDesk from './en/desk/audit.json' with { type: 'json' }
import mailDesk from './en/desk/mail.json' with { type: 'json' }
import articlesDesk from './en/desk/articles.json' with { type: 'json' }
import editorDesk from './en/desk/editor.json' with { type: 'json' }
import savingDesk from './en/desk/saving.json' with { type: 'json' }
import picturesDesk from './en/desk/pictures.json' with { type: 'json' }
import publishingDesk from './en/desk/publishing.json' with { type: 'json' }
import scheduleDesk from './en/desk/schedule.json' with { type: 'json' }
import revisionsDesk from './en/desk/revisions.json' with { type: 'json' }
import previewDesk from './en/desk/preview.json' with { type: 'json' }
import reviewsDesk from './en/desk/reviews.json' with { type: 'json' }
import commentsDesk from './en/desk/comments.json' with { type: 'json' }
import noticesDesk from './en/desk/notices.json' with { type: 'json' }
import translationsDesk from './en/desk/translations.json' with { type: 'json' }
import frontDesk from './en/desk/front.json' with { type: 'json' }
import breakingDesk from './en/desk/breaking.json' with { type: 'json' }
import calendarDesk from './en/desk/calendar.json' with { type: 'json' }
import sectionsDesk from './en/desk/sections.json' with { type: 'json' }
import tagsDesk from './en/desk/tags.json' with { type: 'json' }
import authorsDesk from './en/desk/authors.json' with { type: 'json' }
import pagesDesk from './en/desk/pages.json' with { type: 'json' }
import menusDesk from './en/desk/menus.json' with { type: 'json' }
import redirectsDesk from './en/desk/redirects.json' with { type: 'json' }
import settingsDesk from './en/desk/settings.json' with { type: 'json' }
import jobsDesk from './en/desk/jobs.json' with { type: 'json' }
import upkeepDesk from './en/desk/upkeep.json' with { type: 'json' }
import startDesk from './en/desk/start.json' with { type: 'json' }
import guideDesk from './en/desk/guide.json' with { type: 'json' }
import keysDesk from './en/desk/keys.json' with { type: 'json' }
import confirmRefusals from './en/refusals/confirm.json' with { type: 'json' }
import factorRefusals from './en/refusals/factor.json' with { type: 'json' }
import linkRefusals from './en/refusals/link.json' with { type: 'json' }
import passkeyRefusals from './en/refusals/passkey.json' with { type: 'json' }
import passwordRefusals from './en/refusals/password.json' with { type: 'json' }
import signInRefusals from './en/refusals/signIn.json' with { type: 'json' }
import staffRefusals from './en/refusals/staff.json' with { type: 'json' }
import workingCopyRefusals from './en/refusals/workingCopy.json' with { type: 'json' }
import presenceRefusals from './en/refusals/presence.json' with { type: 'json' }
import scheduleRefusals from './en/refusals/schedule.json' with { type: 'json' }
import previewRefusals from './en/refusals/preview.json' with { type: 'json' }
import viewRefusals from './en/refusals/view.json' with { type: 'json' }
import frontRefusals from './en/refusals/front.json' with { type: 'json' }
import redirectRefusals from './en/refusals/redirect.json' with { type: 'json' }
import sectionRefusals from './en/refusals/section.json' with { type: 'json' }
import settingsRefusals from './en/refusals/settings.json' with { type: 'json' }
import storyRefusals from './en/refusals/story.json' with { type: 'json' }
import tagRefusals from './en/refusals/tag.json' with { type: 'json' }
import reviewRefusals from './en/refusals/review.json' with { type: 'json' }
import commentRefusals from './en/refusals/comment.json' with { type: 'json' }
import noticeRefusals from './en/refusals/notice.json' with { type: 'json' }
import translationRefusals from './en/refusals/translation.json' with { type: 'json' }
import breakingRefusals from './en/refusals/breaking.json' with { type: 'json' }
import pieceRefusals from './en/refusals/piece.json' with { type: 'json' }
import menuRefusals from './en/refusals/menu.json' with { type: 'json' }
import effectRefusals from './en/refusals/effect.json' with { type: 'json' }
import authorRefusals from './en/refusals/author.json' with { type: 'json' }
import pageRefusals from './en/refusals/page.json' with { type: 'json' }

const desk = {
  shell: shellDesk,
  forms: formsDesk,
  signIn: signInDesk,
  account: accountDesk,
  staff: staffDesk,
  roles: rolesDesk,
  audit: auditDesk,
  mail: mailDesk,
  articles: articlesDesk,
  editor: editorDesk,
  saving: savingDesk,
  pictures: picturesDesk,
  publishing: publishingDesk,
  schedule: scheduleDesk,
  revisions: revisionsDesk,
  preview: previewDesk,
  reviews: reviewsDesk,
  comments: commentsDesk,
  notices: noticesDesk,
  translations: translationsDesk,
  front: frontDesk,
  breaking: breakingDesk,
  calendar: calendarDesk,
  sections: sectionsDesk,
  tags: tagsDesk,
  authors: authorsDesk,
  pages: pagesDesk,
  menus: menusDesk,
  redirects: redirectsDesk,
  settings: settingsDesk,
  jobs: jobsDesk,
  upkeep: upkeepDesk,
  start: startDesk,
  guide: guideDesk,
  keys: keysDesk,
}

const refusals = {
  ...site.refusals,
  confirm: confirmRefusals,
  factor: factorRefusals,
  link: linkRefusals,
  passkey: passkeyRefusals,
  password: passwordRefusals,
  signIn: signInRefusals,
  staff: staffRefusals,
  workingCopy: workingCopyRefusals,
  presence: presenceRefusals,
  schedule: scheduleRefusals,
  preview: previewRefusals,
  view: viewRefusals,
  front: frontRefusals,
  redirect: redirectRefusals,
  section: sectionRefusals,
  settings: settingsRefusals,
  story: storyRefusals,
  tag: tagRefusals,
  review: reviewRefusals,
  comment: commentRefusals,
  notice: noticeRefusals,
  translation: translationRefusals,
  breaking: breakingRefusals,
  piece: pieceRefusals,
  menu: menuRefusals,
  effect: effectRefusals,
  author: authorRefusals,
  page: pageRefusals,
}

/** All texts of this language; those of the desk and of refusals stand in a file a noun. */
export default { ...site, desk, refusals }
