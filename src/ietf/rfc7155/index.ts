/**
 * RFC 7155 (Diameter Network Access Server Application): its AVPs and its commands.
 *
 * @module
 */
export * from './avps.ts'
export * from './nasreq.ts'
