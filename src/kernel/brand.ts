declare const brand: unique symbol;

/** A primitive with a name, so that a plant id cannot be passed where a furnace-group id is wanted. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
