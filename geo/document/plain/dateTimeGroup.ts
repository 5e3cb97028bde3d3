/** Date-time groups of military messages (ACP 121): "121030ZJUL25" is 12 July 2025, 10:30 in the zone Z. */
import { monthNamed } from './calendarNames';

const GROUP = /^(?<day>\d\d) ?(?<hour>\d\d)(?<minute>\d\d) ?(?<letter>[a-z])? ?(?<name>[a-z]{3}) ?(?<year>\d{4}|\d\d)$/i;

/** From UTC−12 to UTC+12, an hour each. J is left for the time of whoever writes. */
const ZONES = 'YXWVUTSRQPONZABCDEFGHIKLM';
const UTC = ZONES.indexOf('Z');

/** Groups are younger than messages by machine: of two digits, 50 to 99 are of the last century. */
const TURN = 50;

const two = (value: number): string => String(value).padStart(2, '0');

function offsetOf(letter: string): string {
  const hours = ZONES.indexOf(letter.toUpperCase()) - UTC;
  return hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
}

const yearOf = (digits: string): string => (digits.length > 2 ? digits : `${Number(digits) < TURN ? 20 : 19}${digits}`);

/** What was decided for a group: its century (`date-group`), and that its clock is local, where it has J or no letter (`date-local`). */
export type GroupRead = { exact: string; days: string; told: 'date-group' | 'date-local' | null };

/** A group as EDTF to the minute; null where the text is none. Its day and clock may be impossible. */
export function groupFrom(text: string): GroupRead | null {
  const { day, hour, minute, letter, name = '', year = '' } = GROUP.exec(text)?.groups ?? {};
  const month = name === '' ? null : monthNamed(name);
  if (month === null) return null;
  const days = `${yearOf(year)}-${two(month)}-${day}`;
  const isLocal = letter === undefined || /j/i.test(letter);
  const told = isLocal ? 'date-local' : year.length === 2 ? 'date-group' : null;
  return { exact: `${days}T${hour}:${minute}${isLocal ? '' : offsetOf(letter)}`, days, told };
}
