/**
 * The commands of NASREQ (application 1), RFC 7155.
 *
 * @module
 */
export * from './nasreq-re-auth.ts'
export * from './nasreq-accounting.ts'
