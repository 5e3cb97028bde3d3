/** Archives are opened by what the caller gives: Node's reader on the server, none in a browser. */

export type Unzipped = {
  /** The bytes of the archive's main file of the wanted kind. */
  bytes: Uint8Array;
  /** How many further files the archive holds. */
  others: number;
};

/**
 * The main file of an archive whose name ends as wanted ("kml").
 * @throws Refusal where the archive is broken, hostile, too big or holds no such file
 */
export type Unzip = (archive: Uint8Array, extension: string) => Promise<Unzipped>;
