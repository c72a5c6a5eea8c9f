import { toWordSet } from '../word-set.ts'
import type { Token } from './tokens.ts'

/** What pounds are paid in or for, where "of" follows: no goods that are weighed. */
const MONEY = toWordSet(`
  aid arrears art assets benefits bonds borrowing budget capital cash compensation cost costs credit cuts damage debt debts
  donations earnings equity exports fees fines funding funds goods grants help her his imports income inheritance investment
  its jewellery jewelry liabilities loans losses loss lottery money my orders our pay payments pension profit profits
  property public revenue revenues sales savings services shares spending stock subsidies subsidy support tax taxes
  taxpayer taxpayers their trade turnover value your
`)

/** From so many pounds on, money is meant: nothing in the news weighs as much that is not given in tons. */
const HEAVIEST = 1_000_000

/**
 * Whether the word "pound" or "pounds" at `at`, behind a number of that value, is of weight: "weighs 24 pounds", "24 pounds
 * of frozen squid", "24 pounds (11 kg)". Otherwise it is money.
 */
export const isPoundWeight = (tokens: readonly Token[], at: number, value: number): boolean => {
  if (!/^pounds?$/.test(tokens[at]?.lower ?? '') || value >= HEAVIEST) return false
  for (let before = at - 1; before >= at - 5; before--) if (/^weigh/.test(tokens[before]?.lower ?? '')) return true
  const [next, after, unit] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (next?.text === '(' && after?.type === 'number')
    return /^(?:kg|kgs|kilos?|kilograms?|kilogrammes?)$/.test(unit?.lower ?? '')
  if (next?.lower !== 'of' || after?.type !== 'word') return false
  return !MONEY.has(after.lower) && !MONEY.has(unit?.lower ?? '')
}
