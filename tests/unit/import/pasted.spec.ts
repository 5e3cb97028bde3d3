import { expect, test } from '@playwright/test';
import { looksLikeFile } from '@/geo/import/pasted';

test('what programs copy is a file', () => {
  for (const text of ['{ "type": "Point" }', '<?xml version="1.0"?><kml/>', '<gpx></gpx>', 'name\tlat\tlng\nWonsan\t39\t127', 'a;b\r\n1;2\r\n']) expect(looksLikeFile(text), text).toBe(true);
});

test('what people copy is not', () => {
  for (const text of ['', 'Wonsan', 'Well, no', 'Dear all,\nplease find, as asked, the list', '<b>bold</b>', '39.15, 127.44']) expect(looksLikeFile(text), text).toBe(false);
});
