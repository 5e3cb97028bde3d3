/** Reads big-endian numbers, and the two short forms of WOFF2, one after the other. */
export class Bytes {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  skip(count: number): void {
    this.at += count;
  }

  take(count: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + count);
    this.at += count;
    return taken;
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2);
  }

  i16(): number {
    this.at += 2;
    return this.view.getInt16(this.at - 2);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4);
  }

  tag(): string {
    return String.fromCharCode(...this.take(4));
  }

  /** UIntBase128: seven bits a byte. */
  base128(): number {
    let value = 0;
    for (let i = 0; i < 5; i += 1) {
      const byte = this.u8();
      value = value * 128 + (byte & 127);
      if ((byte & 128) === 0) return value;
    }
    throw new Error('A length in this font runs on.');
  }

  /** 255UInt16. */
  short(): number {
    const code = this.u8();
    switch (code) {
      case 253: return this.u16();
      case 254: return this.u8() + 506;
      case 255: return this.u8() + 253;
      default: return code;
    }
  }
}
