// The script of every page: keys, linked marks, word-level differences, column choice, news of new analysis.
// Pages work without it. It makes no markup from strings, so that Trusted Types has nothing to stop.
import { watchColumns } from './columns.ts'
import { addCopyButtons } from './copy-button.ts'
import { listenToKeys } from './keyboard.ts'
import { linkMarks } from './light.ts'
import { watchForChanges } from './live.ts'
import { fetchWordsOnDemand } from './words.ts'

linkMarks()
listenToKeys()
fetchWordsOnDemand()
watchColumns()
addCopyButtons()
watchForChanges()
