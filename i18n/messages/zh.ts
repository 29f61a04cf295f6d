import site from './zh.json' with { type: 'json' }
import shellDesk from './zh/desk/shell.json' with { type: 'json' }
import formsDesk from './zh/desk/forms.json' with { type: 'json' }
import signInDesk from './zh/desk/signIn.json' with { type: 'json' }
import accountDesk from './zh/desk/account.json' with { type: 'json' }
import staffDesk from './zh/desk/staff.json' with { type: 'json' }
import rolesDesk from './zh/desk/roles.json' with { type: 'json' }
import auditDesk from './zh/desk/audit.json' with { type: 'json' }
import mailDesk from './zh/desk/mail.json' with { type: 'json' }
import articlesDesk from './zh/desk/articles.json' with { type: 'json' }
import editorDesk from './zh/desk/editor.json' with { type: 'json' }
import savingDesk from './zh/desk/saving.json' with { type: 'json' }
import picturesDesk from './zh/desk/pictures.json' with { type: 'json' }
import publishingDesk from './zh/desk/publishing.json' with { type: 'json' }
import scheduleDesk from './zh/desk/schedule.json' with { type: 'json' }
import revisionsDesk from './zh/desk/revisions.json' with { type: 'json' }
import previewDesk from './zh/desk/preview.json' with { type: 'json' }
import reviewsDesk from './zh/desk/reviews.json' with { type: 'json' }
import commentsDesk from './zh/desk/comments.json' with { type: 'json' }
import noticesDesk from './zh/desk/notices.json' with { type: 'json' }
import translationsDesk from './zh/desk/translations.json' with { type: 'json' }
import frontDesk from './zh/desk/front.json' with { type: 'json' }
import breakingDesk from './zh/desk/breaking.json' with { type: 'json' }
import calendarDesk from './zh/desk/calendar.json' with { type: 'json' }
import sectionsDesk from './zh/desk/sections.json' with { type: 'json' }
import tagsDesk from './zh/desk/tags.json' with { type: 'json' }
import authorsDesk from './zh/desk/authors.json' with { type: 'json' }
import pagesDesk from './zh/desk/pages.json' with { type: 'json' }
import menusDesk from './zh/desk/menus.json' with { type: 'json' }
import redirectsDesk from './zh/desk/redirects.json' with { type: 'json' }
import settingsDesk from './zh/desk/settings.json' with { type: 'json' }
import jobsDesk from './zh/desk/jobs.json' with { type: 'json' }
import upkeepDesk from './zh/desk/upkeep.json' with { type: 'json' }
import startDesk from './zh/desk/start.json' with { type: 'json' }
import guideDesk from './zh/desk/guide.json' with { type: 'json' }
import keysDesk from './zh/desk/keys.json' with { type: 'json' }
import confirmRefusals from './zh/refusals/confirm.json' with { type: 'json' }
import factorRefusals from './zh/refusals/factor.json' with { type: 'json' }
import linkRefusals from './zh/refusals/link.json' with { type: 'json' }
import passkeyRefusals from './zh/refusals/passkey.json' with { type: 'json' }
import passwordRefusals from './zh/refusals/password.json' with { type: 'json' }
import signInRefusals from './zh/refusals/signIn.json' with { type: 'json' }
import staffRefusals from './zh/refusals/staff.json' with { type: 'json' }
import workingCopyRefusals from './zh/refusals/workingCopy.json' with { type: 'json' }
import presenceRefusals from './zh/refusals/presence.json' with { type: 'json' }
import scheduleRefusals from './zh/refusals/schedule.json' with { type: 'json' }
import previewRefusals from './zh/refusals/preview.json' with { type: 'json' }
import viewRefusals from './zh/refusals/view.json' with { type: 'json' }
import frontRefusals from './zh/refusals/front.json' with { type: 'json' }
import redirectRefusals from './zh/refusals/redirect.json' with { type: 'json' }
import sectionRefusals from './zh/refusals/section.json' with { type: 'json' }
import settingsRefusals from './zh/refusals/settings.json' with { type: 'json' }
import storyRefusals from './zh/refusals/story.json' with { type: 'json' }
import tagRefusals from './zh/refusals/tag.json' with { type: 'json' }
import reviewRefusals from './zh/refusals/review.json' with { type: 'json' }
import commentRefusals from './zh/refusals/comment.json' with { type: 'json' }
import noticeRefusals from './zh/refusals/notice.json' with { type: 'json' }
import translationRefusals from './zh/refusals/translation.json' with { type: 'json' }
import breakingRefusals from './zh/refusals/breaking.json' with { type: 'json' }
import pieceRefusals from './zh/refusals/piece.json' with { type: 'json' }
import menuRefusals from './zh/refusals/menu.json' with { type: 'json' }
import effectRefusals from './zh/refusals/effect.json' with { type: 'json' }
import authorRefusals from './zh/refusals/author.json' with { type: 'json' }
import pageRefusals from './zh/refusals/page.json' with { type: 'json' }

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
