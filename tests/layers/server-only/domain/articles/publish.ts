import 'server-only'

export const publish = 1
