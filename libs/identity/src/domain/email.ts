/** An address as accounts are found by: no white space around it, lower case. */
export const asEmail = (address: string): string => address.trim().toLowerCase();
