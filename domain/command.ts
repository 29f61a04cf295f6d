import type { z } from 'zod'
import type { Database } from '#db/client.ts'
import type { Actor, Allowance, Capability, Scope } from './actor.ts'
import type { Refusal } from './refusal.ts'

/** What a command's own code may know of the world; nothing in domain/ calls the clock. */
export interface CommandContext {
  db: Database
  actor: Actor
  /** UTC milliseconds */
  now: number
  requestId: string
}

/** What is known before the transaction. */
export type PrepareContext = Omit<CommandContext, 'db'>

/** An effect outside the database, written to the outbox in the same transaction. */
export interface Effect {
  /** The same key means the same effect: it is written, and later sent, once. */
  key: string
  kind: string
  payload: Record<string, unknown>
}

/** What a command did. */
export interface Done<Result> extends Deed {
  result: Result
}

/** A refusal that keeps what was written, such as an attempt that is counted; refuse() rolls everything back. */
export interface RefusedAndKept extends Deed {
  refusal: Refusal
}

/** What goes into the audit and the outbox. */
export interface Deed {
  /** What it was done to. */
  subject: { kind: string; id: number }
  before?: unknown
  after?: unknown
  effects?: Effect[]
}

/** How each part of a scope follows from the subject and the input. */
export type ScopeParts<Found, Input> = {
  [Part in keyof Scope]: (found: Found, input: Input) => NonNullable<Scope[Part]>
}

/** A change of the newsroom. domain/execute.ts runs its parts, always in this order. */
export interface Command<
  Schema extends z.ZodType = z.ZodType,
  Prepared = unknown,
  Found = unknown,
  Result = unknown,
> {
  name: string
  input: Schema
  allow: Allowance
  /** A lesser capability that will do for what is the actor's own. */
  own?: { allow: Capability; is: (found: Found, actor: Actor) => boolean }
  /** The actor must have shown who they are a short while ago: domain/sessions/rules.ts. */
  confirmed?: true
  /**
   * Leaves no row in the audit when it is done or refused: what is written every few seconds, and is seen in the working copy
   * and its revisions. That somebody was forbidden to is written down all the same.
   */
  unaudited?: true
  /** Further capabilities that this input needs, for the same scope. */
  also?: (input: z.output<Schema>) => Capability[]
  /** Slow work that writes nothing: reading files, drawing pictures. */
  prepare?: (input: z.output<Schema>, context: PrepareContext) => Promise<Prepared>
  /** Loads the subject. @throws NotFound */
  find?: (context: CommandContext, input: z.output<Schema>, prepared: Prepared) => Promise<Found>
  /**
   * By what the capability may be limited: the languages and sections of the subject, all of which it must cover. Without a
   * scope only an unlimited capability will do; `anywhere`, one limited in whatever way will too.
   */
  scope?: ScopeParts<Found, z.output<Schema>> | 'anywhere'
  /** Does it. refuse() rolls everything back. */
  run: (
    context: CommandContext,
    parts: { input: z.output<Schema>; prepared: Prepared; found: Found },
  ) => Promise<Done<Result> | RefusedAndKept>
}

/** Defines a command; the types of its parts follow from each other. */
export function command<Schema extends z.ZodType, Result, Prepared = undefined, Found = undefined>(
  definition: Command<Schema, Prepared, Found, Result>,
): Command<Schema, Prepared, Found, Result> {
  return definition
}

/** Answers with a refusal and keeps what was written. */
export function refusedAndKept(deed: Deed, refusal: Refusal): RefusedAndKept {
  return { ...deed, refusal }
}
