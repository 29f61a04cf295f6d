import { InvalidArgumentError, Option, type Command } from 'commander'
import { isLocale, localeCodes, type Locale } from '#i18n/locales.ts'

/** How a call can end; the help of every command lists them. */
export const exitCodes = {
  done: 0,
  refused: 1,
  usage: 2,
  notFound: 3,
  forbidden: 4,
  unexpected: 70,
} as const

/** As it stands at the end of every help. */
export const EXIT_CODES = `
Exit codes:
  0   done
  1   refused: the sentence on the error stream says what can be mended
  2   called in a way it does not know, or a setting of the environment cannot be used
  3   something that was named is not there
  4   not allowed
  70  something went wrong; the message has a request id that the audit knows too`

/** The call itself is wrong; `message` is a sentence for the terminal. */
export class UsageError extends Error {}

/** Options that every command has. */
export interface Common {
  json?: true
}

/**
 * Adds a command below a noun. Each says what it does, shows a call of it, and knows --json.
 * @param usage name and arguments, `publish <article...>`
 * @param example arguments after `npm run news --`
 */
export function verb(noun: Command, usage: string, does: string, example: string): Command {
  const calls = example.split('\n').map((call) => `  npm run news -- ${call}`)
  const named = /<articles?/.test(usage) ? `\n${NAMED}\n` : ''
  return noun
    .command(usage)
    .description(does)
    .option('--json', 'print the answer as JSON, and nothing else, on standard output')
    .addHelpText('after', `${named}\nExample:\n${calls.join('\n')}\n${EXIT_CODES}`)
}

const NAMED = `An article is named by its uid, by the first eight or more characters of it where they are its
alone, or by its slug.`

/** Adds a noun: a word that has commands below it. */
export function noun(program: Command, name: string, does: string): Command {
  return program.command(name).description(does).addHelpText('after', EXIT_CODES)
}

export const localeOption = (does: string) => new Option('--locale <locale>', does).choices(localeCodes)

/** For what publishes: why, although checks advise against it. */
export const overrideOption = () =>
  new Option('--override <reason>', 'why it goes out although the checks found something; kept in the audit')

/** A number from `least`, for options and arguments. */
export const wholeNumber =
  (least: number, most = 2 ** 31 - 1) =>
  (text: string): number => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }

/** The locale of a command that cannot do without. @throws UsageError */
export function requiredLocale(locale: string | undefined): Locale {
  if (locale !== undefined && isLocale(locale)) return locale
  throw new UsageError(`--locale is needed: ${localeCodes.join(' or ')}.`)
}
