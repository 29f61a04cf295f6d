import { changeEmail } from './account/change-email.ts'
import { changePassword } from './account/change-password.ts'
import { updateAccount } from './account/update.ts'
import { importRedirects } from './addresses/import.ts'
import { addRedirect } from './addresses/redirect.ts'
import { removeRedirect } from './addresses/remove.ts'
import { beginArticle } from './articles/begin.ts'
import { assignArticle } from './articles/assign.ts'
import { correctArticle } from './articles/correct.ts'
import { createArticle } from './articles/create.ts'
import { publishArticle } from './articles/publish.ts'
import { refileArticle } from './articles/refile.ts'
import { saveArticle } from './articles/save.ts'
import { submitArticle } from './articles/submit.ts'
import { tagArticle } from './articles/tag.ts'
import { trashArticle } from './articles/trash.ts'
import { untrashArticle } from './articles/untrash.ts'
import { withdrawArticle } from './articles/withdraw.ts'
import { exportAudit } from './audit/export.ts'
import { acceptSuggestion } from './comments/accept.ts'
import { addThread } from './comments/add.ts'
import { replyInThread } from './comments/reply.ts'
import { declineThread, reopenThread, resolveThread } from './comments/settle.ts'
import { archiveAuthor } from './authors/archive.ts'
import { createAuthor } from './authors/create.ts'
import { unarchiveAuthor } from './authors/unarchive.ts'
import { updateAuthor } from './authors/update.ts'
import { endBreaking } from './breaking/end.ts'
import { setBreaking } from './breaking/set.ts'
import { addPasskey } from './factors/add-passkey.ts'
import { confirmTotp } from './factors/confirm-totp.ts'
import { removePasskey } from './factors/remove-passkey.ts'
import { removeTotp } from './factors/remove-totp.ts'
import { renamePasskey } from './factors/rename-passkey.ts'
import { renewRecoveryCodes } from './factors/renew-recovery-codes.ts'
import { startTotp } from './factors/start-totp.ts'
import { arrangeFront } from './front/arrange.ts'
import { clearFront } from './front/clear.ts'
import { placeOnFront } from './front/place.ts'
import { planFront } from './front/plan.ts'
import { replanFront } from './front/replan.ts'
import { restoreFront } from './front/restore.ts'
import { unplanFront } from './front/unplan.ts'
import { importPage } from './imports/import-page.ts'
import { rebuildLive } from './live/rebuild.ts'
import { addMedium } from './media/add.ts'
import { describeMedium } from './media/describe.ts'
import { dropEffect } from './outbox/drop.ts'
import { retryEffect } from './outbox/retry.ts'
import { readNotices } from './notices/read.ts'
import { setMenu } from './menus/set.ts'
import { archivePage } from './pages/archive.ts'
import { movePage } from './pages/move.ts'
import { restorePage } from './pages/restore.ts'
import { savePage } from './pages/save.ts'
import { unarchivePage } from './pages/unarchive.ts'
import { beginPiece } from './pieces/begin.ts'
import { changePiece } from './pieces/change.ts'
import { dropPiece } from './pieces/drop.ts'
import { planPiece } from './pieces/plan.ts'
import { beatPresence } from './presence/beat.ts'
import { takeOver } from './presence/take-over.ts'
import { removeSamples } from './samples/remove.ts'
import { createPreview } from './previews/create.ts'
import { endPreview } from './previews/end.ts'
import { restoreRevision } from './revisions/restore.ts'
import { removeView } from './saved-views/remove.ts'
import { saveView } from './saved-views/save.ts'
import { decideReview } from './reviews/decide.ts'
import { cancelSchedule } from './schedules/cancel.ts'
import { failSchedule } from './schedules/fail.ts'
import { moveSchedule } from './schedules/move.ts'
import { runSchedule } from './schedules/run.ts'
import { setSchedule } from './schedules/set.ts'
import { archiveSection } from './sections/archive.ts'
import { createSection } from './sections/create.ts'
import { mergeSections } from './sections/merge.ts'
import { moveSection } from './sections/move.ts'
import { unarchiveSection } from './sections/unarchive.ts'
import { updateSection } from './sections/update.ts'
import { confirm } from './sessions/confirm.ts'
import { endOtherSessions } from './sessions/end-others.ts'
import { endOwnSession } from './sessions/end-own.ts'
import { enrolled } from './sessions/enrolled.ts'
import { passFactor } from './sessions/pass-factor.ts'
import { renewSession } from './sessions/renew.ts'
import { signInByPasskey } from './sessions/sign-in-by-passkey.ts'
import { signIn } from './sessions/sign-in.ts'
import { signOut } from './sessions/sign-out.ts'
import { setSettings } from './settings/set-many.ts'
import { setSetting } from './settings/set.ts'
import { acceptLink } from './staff/accept-link.ts'
import { changeRoles } from './staff/change-roles.ts'
import { disableStaff } from './staff/disable.ts'
import { enableStaff } from './staff/enable.ts'
import { endStaffSessions } from './staff/end-sessions.ts'
import { inviteStaff } from './staff/invite.ts'
import { openSetUp } from './staff/open-set-up.ts'
import { requestReset } from './staff/request-reset.ts'
import { requireFactor } from './staff/require-factor.ts'
import { sendLink } from './staff/send-link.ts'
import { setUp } from './staff/set-up.ts'
import { updateStaff } from './staff/update.ts'
import { joinStories } from './stories/join.ts'
import { partStory } from './stories/part.ts'
import { setEmbargo } from './stories/set-embargo.ts'
import { addAlias } from './tags/add-alias.ts'
import { archiveTag } from './tags/archive.ts'
import { createTag } from './tags/create.ts'
import { mergeTags } from './tags/merge.ts'
import { removeAlias } from './tags/remove-alias.ts'
import { unarchiveTag } from './tags/unarchive.ts'
import { updateTag } from './tags/update.ts'
import { checkTranslation } from './translations/check.ts'
import { followSource } from './translations/follow.ts'
import { saveWorkingCopy } from './working-copies/save.ts'
import { writeWorkingCopy } from './working-copies/write.ts'

/**
 * Every command of the newsroom. What goes over all of them begins here: tests/integration/commands-refuse.test.ts
 * holds that each refuses whoever may not do it, and that none is missing.
 */
export const commands = [
  addRedirect,
  importRedirects,
  removeRedirect,
  beginArticle,
  writeWorkingCopy,
  saveWorkingCopy,
  beatPresence,
  takeOver,
  assignArticle,
  correctArticle,
  createArticle,
  publishArticle,
  refileArticle,
  saveArticle,
  submitArticle,
  tagArticle,
  trashArticle,
  untrashArticle,
  withdrawArticle,
  archiveAuthor,
  unarchiveAuthor,
  createAuthor,
  updateAuthor,
  arrangeFront,
  placeOnFront,
  clearFront,
  planFront,
  unplanFront,
  replanFront,
  restoreFront,
  setBreaking,
  endBreaking,
  importPage,
  rebuildLive,
  addMedium,
  describeMedium,
  setMenu,
  archivePage,
  movePage,
  restorePage,
  savePage,
  unarchivePage,
  planPiece,
  changePiece,
  dropPiece,
  beginPiece,
  removeSamples,
  createPreview,
  endPreview,
  restoreRevision,
  decideReview,
  cancelSchedule,
  failSchedule,
  moveSchedule,
  runSchedule,
  setSchedule,
  archiveSection,
  createSection,
  mergeSections,
  moveSection,
  unarchiveSection,
  updateSection,
  setSetting,
  setSettings,
  dropEffect,
  retryEffect,
  addAlias,
  removeAlias,
  archiveTag,
  unarchiveTag,
  createTag,
  mergeTags,
  updateTag,
  checkTranslation,
  followSource,
  changeEmail,
  changePassword,
  updateAccount,
  exportAudit,
  addPasskey,
  confirmTotp,
  removePasskey,
  removeTotp,
  renamePasskey,
  renewRecoveryCodes,
  startTotp,
  confirm,
  endOtherSessions,
  endOwnSession,
  enrolled,
  passFactor,
  renewSession,
  signInByPasskey,
  signIn,
  signOut,
  acceptLink,
  changeRoles,
  disableStaff,
  enableStaff,
  endStaffSessions,
  inviteStaff,
  openSetUp,
  requestReset,
  requireFactor,
  sendLink,
  setUp,
  updateStaff,
  joinStories,
  partStory,
  setEmbargo,
  saveView,
  removeView,
  addThread,
  replyInThread,
  resolveThread,
  declineThread,
  reopenThread,
  acceptSuggestion,
  readNotices,
] as const
