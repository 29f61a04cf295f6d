/** How the problem of an effect begins that nobody is to bring about any more; after it stands why. */
export const LEFT_OUT = 'left out: '
export const DROPPED = 'dropped: '
