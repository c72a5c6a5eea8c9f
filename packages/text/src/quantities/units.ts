import type { Measure } from '../quantity.ts'

/** A unit of measure: `factor` turns it into the base unit. */
export type Unit = {
  readonly measure: Measure
  readonly base: string
  readonly factor: number
  readonly offset?: number
}

const MILE = 1609.344
const FOOT = 0.3048
const DAY = 86_400

const TABLE: readonly (readonly [Measure, string, number, string])[] = [
  ['length', 'm', 1, 'metre metres meter meters m'],
  ['length', 'm', 1000, 'kilometre kilometres kilometer kilometers km kms'],
  ['length', 'm', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['length', 'm', 0.001, 'millimetre millimetres millimeter millimeters mm'],
  ['length', 'm', MILE, 'mile miles'],
  ['length', 'm', 1852, 'nautical-mile nautical-miles'],
  ['length', 'm', FOOT, 'foot feet ft'],
  ['length', 'm', 0.0254, 'inch inches'],
  ['length', 'm', 0.9144, 'yard yards'],
  ['area', 'm2', 1, 'square-metre square-metres square-meter square-meters m-² m2 sqm sq-m'],
  ['area', 'm2', 1e6, 'square-kilometre square-kilometres square-kilometer square-kilometers km-² km2 square-km sq-km'],
  ['area', 'm2', MILE * MILE, 'square-mile square-miles'],
  ['area', 'm2', FOOT * FOOT, 'square-foot square-feet sq-ft sqft ft-²'],
  ['area', 'm2', 1e4, 'hectare hectares ha'],
  ['area', 'm2', 4046.8564224, 'acre acres'],
  ['volume', 'l', 1, 'litre litres liter liters'],
  ['volume', 'l', 3.785411784, 'gallon gallons'],
  ['volume', 'l', 158.987294928, 'barrel barrels'],
  ['volume', 'l', 1000, 'cubic-metre cubic-metres cubic-meter cubic-meters m-³'],
  ['volume', 'l', 28.316846592, 'cubic-foot cubic-feet'],
  ['mass', 'kg', 1, 'kilogram kilograms kilo kilos kg kgs'],
  ['mass', 'kg', 0.001, 'gram grams g'],
  ['mass', 'kg', 1000, 'tonne tonnes metric-ton metric-tons ton tons'],
  ['mass', 'kg', 0.45359237, 'pound-weight lb lbs'],
  ['mass', 'kg', 0.028349523125, 'ounce ounces oz'],
  ['speed', 'm/s', 0.44704, 'mph'],
  ['speed', 'm/s', 1 / 3.6, 'km/h kmh kph kilometres-per-hour kilometers-per-hour km-per-hour kmph'],
  ['speed', 'm/s', 0.514444, 'knot knots'],
  ['duration', 's', 1, 'second seconds sec secs'],
  ['duration', 's', 60, 'minute minutes min mins'],
  ['duration', 's', 3600, 'hour hours hr hrs'],
  ['duration', 's', DAY, 'day days'],
  ['duration', 's', 7 * DAY, 'week weeks'],
  ['duration', 's', 14 * DAY, 'fortnight fortnights'],
  ['duration', 's', 30.4375 * DAY, 'month months'],
  ['duration', 's', 365.25 * DAY, 'year years'],
  ['duration', 's', 3652.5 * DAY, 'decade decades'],
  ['power', 'W', 1, 'watt watts'],
  ['power', 'W', 1e3, 'kilowatt kilowatts kw'],
  ['power', 'W', 1e6, 'megawatt megawatts mw'],
  ['power', 'W', 1e9, 'gigawatt gigawatts gw'],
  ['temperature', '°C', 1, 'degree-celsius degrees-celsius degrees-c degree degrees °-c °-celsius celsius'],
  ['temperature', '°C', 5 / 9, 'degree-fahrenheit degrees-fahrenheit degrees-f °-f °-fahrenheit f fahrenheit'],
  ['energy', 'J', 3.6e6, 'kilowatt-hour kilowatt-hours kwh'],
  ['energy', 'J', 3.6e9, 'megawatt-hour megawatt-hours mwh'],
  ['energy', 'J', 1, 'joule joules'],
  ['volume', 'B', 1e3, 'kilobyte kilobytes kb'],
  ['volume', 'B', 1e6, 'megabyte megabytes mb'],
  ['volume', 'B', 1e9, 'gigabyte gigabytes gb'],
  ['volume', 'B', 1e12, 'terabyte terabytes tb'],
  ['calibre', 'mm', 1, 'millimetre-calibre mm-calibre'],
  ['percent', '%', 1, '% percent per-cent pct'],
  ['points', 'pp', 1, 'percentage-point percentage-points'],
  ['points', 'pp', 0.01, 'basis-point basis-points'],
  ['frequency', 'times', 1, 'times'],
]

/** Units by name; names of several words are joined by hyphens. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([measure, base, factor, names]) =>
    names
      .split(' ')
      .map(name => [name, factor === 5 / 9 ? { measure, base, factor, offset: 32 } : { measure, base, factor }]),
  ),
)

/** Names of currencies as words, by ISO code; those of invented or unlisted currencies are counted things. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: 'dollar dollars',
    EUR: 'euro euros',
    GBP: 'pound pounds sterling',
    JPY: 'yen',
    INR: 'rupee rupees',
    RUB: 'rouble roubles ruble rubles',
    CHF: 'franc francs',
    CNY: 'yuan renminbi',
    TRY: 'lira liras',
    ZAR: 'rand',
    PLN: 'zloty zlotys',
    BRL: 'reais',
    ILS: 'shekel shekels',
    crown: 'crown crowns krona kronor krone kroner koruna korunas',
    peso: 'peso pesos',
    dinar: 'dinar dinars',
  }).flatMap(([code, names]) => names.split(' ').map(name => [name, code] as const)),
)

/** Currency signs and the letters written before them. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['$us', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['r$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['euro', 'EUR'],
  ['rs', 'INR'],
  ['r', 'ZAR'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
])
