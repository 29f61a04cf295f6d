export { longestRise } from './alignment.ts'
export { bodyDifference, differenceOfPictures, isChanged } from './difference.ts'
export { revisionByNumber } from './rows.ts'
export { comparerOfWords, type Run } from './words.ts'
