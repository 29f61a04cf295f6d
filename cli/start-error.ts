/** Masthead cannot start; `message` is a sentence for the terminal that says what to do. */
export class StartError extends Error {}
