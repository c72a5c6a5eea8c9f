#!/usr/bin/env -S node --max-semi-space-size=16 --disable-warning=ExperimentalWarning
// How an installed package starts; a checkout is started by ./variorum. Plain old JavaScript, so that any Node can say what it lacks.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`variorum needs Node 24 or newer; this is ${process.version}`)
  process.exitCode = 70
} else {
  // Compiled code is kept, by the processes that this one starts too.
  const { enableCompileCache } = await import('node:module')
  const { homedir } = await import('node:os')
  process.env.NODE_COMPILE_CACHE ??= `${process.env.XDG_CACHE_HOME ?? `${homedir()}/.cache`}/variorum`
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
  await import('../src/main.js')
}
