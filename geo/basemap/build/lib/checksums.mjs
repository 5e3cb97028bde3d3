/** checksums.json: the SHA-256 of every output. Their version, which the addresses of tiles carry, is a hash of it. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';

const NAME = 'checksums.json';

/** Writes a file so that a reader sees the old one or the whole new one. */
export function writeWhole(path, content) {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

export function writeChecksums(folder) {
  const files = readdirSync(folder).filter((file) => file !== NAME && !file.endsWith('.part')).sort();
  const sums = files.map((file) => [file, createHash('sha256').update(readFileSync(`${folder}/${file}`)).digest('hex')]);
  writeWhole(`${folder}/${NAME}`, `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`);
}
