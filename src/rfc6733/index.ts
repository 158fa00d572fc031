/**
 * RFC 6733 as data: its AVPs, its commands and the dictionary of both.
 *
 * @module
 */
export * from './avps.ts'
export * from './commands.ts'
export * from './dictionary.ts'
export * from './session-avps.ts'
export * from './session-commands.ts'
