/** Nest token of the {@link PlatformClock} seen as a plain Clock. */
export const CLOCK = Symbol('Clock');

/** Nest token of the calendars of working days, by name. */
export const CALENDARS = Symbol('Calendars');
