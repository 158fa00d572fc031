/**
 * RFC 8506 (Diameter Credit-Control Application): its AVPs and its commands.
 *
 * @module
 */
export * from './avps.ts'
export * from './credit-control.ts'
