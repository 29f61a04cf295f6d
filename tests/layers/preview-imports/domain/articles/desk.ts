export const drafts = 1
