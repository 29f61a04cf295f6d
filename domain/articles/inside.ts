/** The door for other nouns' commands: what they may do to articles within their own transaction. */
export { contentOf } from './content.ts'
export { putOut } from './put-out.ts'
export { addArticle, loadArticle, type LoadedArticle } from './rows.ts'
