import { drafts } from '../../../../domain/articles/desk.ts'

export default drafts
