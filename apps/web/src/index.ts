export { type AppOptions, createApp } from './app.ts'
export { renderComparisonFile } from './comparison-file.ts'
export type { LogEntry } from './http/log-requests.ts'
export { type RunningServer, startServer } from './server.ts'
