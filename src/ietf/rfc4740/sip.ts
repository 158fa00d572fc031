/**
 * The commands of SIP (application 6), RFC 4740.
 *
 * @module
 */
export * from './sip-user-authorization.ts'
export * from './sip-registration-termination.ts'
