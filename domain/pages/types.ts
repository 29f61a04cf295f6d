export type { PageContent } from '#db/schema/pages.ts'
export type { ListedPage, OpenedPage } from './open.ts'
export type { ComparedPages, ListedPageRevision } from './revisions.ts'
