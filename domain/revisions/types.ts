export type { Compared, Side } from './compare.ts'
export type { ListedRevision, RevisionList } from './desk.ts'
export type { BlockDifference, FieldDifference, FieldName, PictureDifference, Run } from './difference.ts'
