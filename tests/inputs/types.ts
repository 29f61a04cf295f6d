import type { Room } from '../command-room.ts'

/** Inputs by the names of their commands; those about something in the room are made of it. */
export type Inputs = Record<string, object | ((room: Room) => object)>
