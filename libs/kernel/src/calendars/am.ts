import type { WorkCalendarFile } from '../time/work-calendar-file.js';

/** Days off of Armenia: data, each year with its source and date. The operator may replace it by a file of the same form. */
export const am: WorkCalendarFile = {
  country: 'AM',
  law: 'Law of Armenia on holidays and days of remembrance (24 June 2001, as amended 2021): non-working days; a holiday on a weekend is not moved by law',
  fixed: ['01-01', '01-02', '01-06', '01-28', '03-08', '04-24', '05-01', '05-09', '05-28', '07-05', '09-21', '12-31'],
  substituted: [],
  yearly: false,
  years: {},
};
