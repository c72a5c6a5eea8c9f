/**
 * How two details of one kind stand to each other. `same`: one value, however it is written; `rounding`: compatible, one less
 * exact or bounded; `specificity`: one names more closely what the other leaves open; `different`: they clash;
 * `incomparable`: nothing can be said.
 */
export type DetailComparison = 'same' | 'rounding' | 'specificity' | 'different' | 'incomparable'
