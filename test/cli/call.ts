import { vi } from 'vitest'
import type { Subcommand } from '../../src/cli/subcommand.ts'

/** What a subcommand said on standard error, and its exit status, without a process of its own: for calls that are wrong. */
export const called = async (
  subcommand: Subcommand,
  args: ReadonlyArray<string>,
): Promise<{ readonly status: number; readonly stderr: string }> => {
  let stderr = ''
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text)
    return true
  })
  try {
    return { status: await subcommand(args), stderr }
  } finally {
    write.mockRestore()
  }
}
