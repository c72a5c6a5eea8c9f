import { hasCases, judgeCases } from './cases.ts'

/** Prints how many acceptance cases of differing details come out right, and which do not. Run: node bench/score/score-cases.ts */
if (hasCases) {
  const verdicts = await judgeCases()
  for (const { name, found, right, alarm } of verdicts)
    if (!right) console.log(`case ${name}: ${found}${alarm ? ', a false conflict' : ''}`)
  const right = verdicts.filter(verdict => verdict.right).length
  const alarms = verdicts.filter(verdict => verdict.alarm).length
  console.log(
    `${right} of ${verdicts.length} right (${((100 * right) / verdicts.length).toFixed(0)} %), ${alarms} the same and called a conflict`,
  )
} else console.log('skipped: ECB+ is not here')
