import { pruneInvalidations } from '#domain/invalidations/prune.ts'
import { purgeNext } from '#domain/invalidations/purge.ts'
import { pruneLinks } from '#domain/links/prune.ts'
import { pruneNotices } from '#domain/notices/prune.ts'
import { pruneOutbox } from '#domain/outbox/prune.ts'
import { pruneChallenges } from '#domain/passkeys/used-challenges.ts'
import { prunePresences } from '#domain/presence/prune.ts'
import { prunePreviews } from '#domain/previews/prune.ts'
import { pruneSessions, pruneSignInLimits } from '#domain/sessions/prune.ts'
import { announceMostRead } from '#domain/views/announce-most-read.ts'
import { writeCounts } from '#domain/views/batches.ts'
import type { CdnPurge, Environment } from '#lib/environment.ts'
import { sendPurge } from '#lib/send-purge.ts'
import { listWhatThereWas } from './list-what-there-was.ts'
import { mailHandler } from './mail/mail-handler.ts'
import { bringAboutAll } from './outbox.ts'
import { restAfterFailure } from './rest-after-failure.ts'
import { scheduler } from './run-schedules.ts'
import { thinning } from './thin-revisions.ts'

export interface ScheduledJob {
  name: string
  /** Milliseconds between the starts. */
  every: number
  /** @param stop is aborted when the process is told to stop: what takes long then ends, by throwing its reason */
  run: (stop: AbortSignal) => Promise<unknown>
  /** Kinds of effects it brings about. */
  handles?: string[]
}

/** Everything that recurs, on one page. */
export function schedule({
  cdnPurge,
  mail,
  siteUrl,
}: Pick<Environment, 'cdnPurge' | 'mail' | 'siteUrl'>): ScheduledJob[] {
  const jobs: ScheduledJob[] = [
    // What is due goes out within the second: readers are promised five after the minute.
    { name: 'carry out schedules', every: 1_000, run: scheduler() },
    // Seldom enough for one small transaction, often enough that a power cut costs few counts.
    { name: 'write reading counts', every: 5_000, run: writeCounts },
    // A list of seven days hardly moves within a minute, and adding it up is not free.
    { name: 'announce most read', every: 60_000, run: () => announceMostRead(Date.now()) },
    { name: 'list what there was', every: 10_000, run: listWhatThereWas },
    {
      name: 'prune invalidations',
      every: 60_000,
      run: () => pruneInvalidations(Date.now(), cdnPurge !== null),
    },
    // Attempts come faster than anything else strangers can write, so they go as often.
    { name: 'prune sign-in limits', every: 60_000, run: () => pruneSignInLimits(Date.now()) },
    { name: 'prune passkey challenges', every: 600_000, run: () => pruneChallenges(Date.now()) },
    { name: 'prune sessions', every: 3_600_000, run: () => pruneSessions(Date.now()) },
    { name: 'prune one-time links', every: 3_600_000, run: () => pruneLinks(Date.now()) },
    { name: 'prune presences', every: 3_600_000, run: () => prunePresences(Date.now()) },
    { name: 'prune notices', every: 3_600_000, run: () => pruneNotices(Date.now()) },
    { name: 'prune preview links', every: 3_600_000, run: () => prunePreviews(Date.now()) },
    // Some hundred at a time, so a million have been looked at within two days.
    { name: 'thin out revisions', every: 60_000, run: thinning() },
    { name: 'prune outbox', every: 3_600_000, run: () => pruneOutbox(Date.now()) },
  ]
  if (cdnPurge) jobs.push({ name: 'purge the CDN', every: 1_000, run: restAfterFailure(purging(cdnPurge)) })
  if (mail) {
    const handlers = { mail: mailHandler(mail, siteUrl) }
    jobs.push({
      name: 'bring about effects',
      every: 1_000,
      run: (stop) => bringAboutAll(handlers, stop),
      handles: Object.keys(handlers),
    })
  }
  return jobs
}

/** Sends until nothing is left. */
function purging(cdn: CdnPurge): ScheduledJob['run'] {
  return async (stop) => {
    const send = (keys: string[]) => sendPurge(cdn, keys, stop)
    while (!stop.aborted && (await purgeNext(send)));
  }
}
