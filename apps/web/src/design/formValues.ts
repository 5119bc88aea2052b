/** What a form holds; Mantine's own constraint. */
// oxlint-disable-next-line typescript/no-explicit-any
export type FormValues = Record<string, any>;
