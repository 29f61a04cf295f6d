import check from 'fast-check'

export const publish = check
