/**
 * The commands of Rx (application 16777236), TS 29.214.
 *
 * @module
 */
export * from './avps.ts'
export * from './rx-re-auth.ts'
export * from './rx-session-termination.ts'
