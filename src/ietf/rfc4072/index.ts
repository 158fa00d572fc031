/**
 * RFC 4072 (Diameter EAP Application): its AVPs and its commands.
 *
 * @module
 */
export * from './avps.ts'
export * from './eap.ts'
