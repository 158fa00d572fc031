/**
 * RFC 4740 (Diameter SIP Application): its AVPs and its commands.
 *
 * @module
 */
export * from './avps.ts'
export * from './sip.ts'
