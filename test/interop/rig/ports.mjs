import { createServer } from 'node:net'

/** @type {(server: import('node:net').Server) => Promise<number>} */
const listening = (server) =>
  new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })

/**
 * Ports that nothing listens on, on any address; another process may take one before it is used.
 *
 * @param {number} count
 */
export const freePorts = async (count) => {
  // All are held at once, so that they differ.
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(servers.map(listening))
  await Promise.all(servers.map((server) => new Promise((resolve) => void server.close(resolve))))
  return ports
}

/** One of them. */
export const freePort = async () => (await freePorts(1))[0] ?? 0
