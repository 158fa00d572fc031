/**
 * The commands of S6a (application 16777251), TS 29.272.
 *
 * @module
 */
export * from './avps.ts'
export * from './s6a-update-location.ts'
export * from './s6a-delete-subscriber-data.ts'
