/** Plural forms that only Russian has. */
type RussianOnly = `${string}_few` | `${string}_many`;

/** The shape a kk or en file must have: the keys of the ru file; the plural forms of Russian may be left out. */
export type Texts<T> = {
  [K in keyof T as K extends RussianOnly ? never : K]: T[K] extends string ? string : Texts<T[K]>;
} & { [K in keyof T as K extends RussianOnly ? K : never]?: string };
