/**
 * What IANA has registered of Diameter: applications, command codes, Result-Codes.
 *
 * @module
 */
export * from './applications.ts'
export * from './commands.ts'
export * from './result-codes.ts'
