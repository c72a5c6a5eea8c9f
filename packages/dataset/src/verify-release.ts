import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '@variorum/corpus'
import { CHECKSUMS } from './release-folder.ts'

/** Checks a release: empty where all is right, else what is wrong, with the first bad row of each kind. */
export const verifyRelease = async (folder: string): Promise<Problem[]> => {
  const problems: Problem[] = []
  const report = (source: string, code: string, message: string): void => {
    problems.push({ code, source: join(folder, source), severity: 'skipped', message })
  }
  const names = await readdir(folder).catch(() => null)
  if (names === null)
    return [{ code: 'not-found', source: folder, severity: 'skipped', message: 'there is no such folder' }]
  if (!names.includes(CHECKSUMS)) {
    report(CHECKSUMS, 'not-a-release', `there is no ${CHECKSUMS}, so this is no release`)
    return problems
  }
  const sums = (await readFile(join(folder, CHECKSUMS), 'utf8')).split('\n').filter(line => line !== '')
  for (const line of sums) {
    const [expected, name] = [line.slice(0, 64), line.slice(66)]
    if (!names.includes(name)) report(name, 'missing-file', 'the file is missing')
    else if ((await hashFile(join(folder, name))) !== expected)
      report(name, 'checksum', 'its checksum is not the one in SHA256SUMS')
  }
  return problems
}

const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
