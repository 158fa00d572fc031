/**
 * The commands of Cx (application 16777216), TS 29.229.
 *
 * @module
 */
export * from './avps.ts'
export * from './cx-user-authorization.ts'
export * from './cx-registration-termination.ts'
