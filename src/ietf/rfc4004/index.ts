/**
 * RFC 4004 (Diameter Mobile IPv4 Application): its AVPs and its commands.
 *
 * @module
 */
export * from './avps.ts'
export * from './mobile-ipv4.ts'
