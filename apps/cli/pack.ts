import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * Makes the package that users install, `out/variorum-VERSION.tgz`: the workspace as it is, its types stripped by the
 * compiler (Node does not strip types below `node_modules`), with declarations beside. `npm run package`.
 */
const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'out/package')
const PACKAGES = ['packages/text', 'packages/extract', 'packages/collate', 'packages/corpus', 'packages/dataset']
const APPS = ['apps/web', 'apps/cli']

type Manifest = {
  readonly version: string
  readonly license: string
  readonly description: string
  readonly engines: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))

const compile = (folder: string): void => {
  const options = ['--noEmit', 'false', '--declaration', '--rewriteRelativeImportExtensions', '--rootDir', 'src']
  execFileSync(join(ROOT, 'node_modules/.bin/tsc'), [...options, '--outDir', join(FOLDER, folder, 'src')], {
    cwd: join(ROOT, folder),
    stdio: 'inherit',
  })
}

/** The compiler leaves names of packages, and names of files that are not imported, as they are. */
const link = (folder: string): void => {
  const files = readdirSync(join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter(name => name.endsWith('.js') || name.endsWith('.d.ts'))) {
    const path = join(FOLDER, folder, file)
    if (/\.test\.(js|d\.ts)$/.test(file)) rmSync(path)
    else writeFileSync(path, toLinked(path, readFileSync(path, 'utf8')))
  }
}

const toLinked = (path: string, code: string): string =>
  code
    .replace(/(['"])@variorum\/(\w+)\1/g, (_, mark: string, name: string) => {
      const folder = [...PACKAGES, ...APPS].find(candidate => candidate.endsWith(`/${name}`))
      if (folder === undefined) throw new Error(`${path} imports @variorum/${name}, which is not packed`)
      const target = relative(dirname(path), join(FOLDER, folder, 'src/index.js'))
      return `${mark}${target.startsWith('.') ? target : `./${target}`}${mark}`
    })
    .replace(/(new URL\('\.\/[\w./-]+)\.ts'/g, "$1.js'")

const writePackage = (): string => {
  const root = readManifest('.')
  const dependencies = [...PACKAGES, ...APPS]
    .flatMap(folder => Object.entries(readManifest(folder).dependencies ?? {}))
    .filter(([, version]) => !version.startsWith('workspace:'))
  const manifest = {
    name: 'variorum',
    version: root.version,
    description: root.description,
    license: root.license,
    type: 'module',
    engines: root.engines,
    bin: { variorum: 'apps/cli/bin/variorum.js' },
    exports: { '.': { types: './apps/cli/src/library.d.ts', default: './apps/cli/src/library.js' } },
    dependencies: Object.fromEntries(dependencies.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
  writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest.version
}

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
for (const folder of [...PACKAGES, ...APPS]) {
  compile(folder)
  link(folder)
}
for (const path of [
  'apps/cli/bin',
  'apps/web/src/style',
  'apps/web/src/island',
  'datasets/demo',
  'datasets/README.md',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
])
  cpSync(join(ROOT, path), join(FOLDER, path), { recursive: true })
const version = writePackage()
execFileSync('npm', ['pack', '--silent', '--pack-destination', join(ROOT, 'out')], { cwd: FOLDER })
console.log(`wrote ${relative('.', join(ROOT, `out/variorum-${version}.tgz`))}`)
