import { drafts } from '../../../domain/articles/drafts.ts'

export default drafts
