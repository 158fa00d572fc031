/**
 * What the system refused, in its words.
 *
 * @module
 */
import { getSystemErrorMap } from 'node:util'

export const isDirectory = 'is a directory'

/** What went wrong, in the system's words and without its codes. */
export const systemReason = (error: unknown): string => {
  const { code, errno, message } = error as NodeJS.ErrnoException
  if (code === 'EISDIR') return isDirectory
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? message
}
