/** A date whose year, month and day stand in columns of their own. */

const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;

/** Programs write a whole number as "7.0" where other rows have none, and 0 for what is not known. */
function known(cell: string): string {
  const text = cell.trim().replace(/\.0+$/, '');
  return /^0+$/.test(text) ? '' : text;
}

/** As far as it is known, in a form in which dates are read: "2025-7-11", "11 July 2025", "2025-7", "2025"; '' without a year. */
export function dateFromParts(...cells: readonly [year: string, month: string, day: string]): string {
  const [year = '', month = '', day = ''] = cells.map(known);
  if (year === '' || month === '') return year;
  // A month that is none must not become a season, which EDTF writes in its place.
  const isNumber = MONTH_NUMBER.test(month);
  return (isNumber ? [year, month, day] : [day, month, year]).filter((part) => part !== '').join(isNumber ? '-' : ' ');
}
