/**
 * MD5 and SHA-1 of text, as lower-case hex. Logins use MD5 by default, which no browser offers, and the sandbox must
 * run in a page that is not a secure context, where `crypto.subtle` is missing; therefore they are implemented here.
 * Neither protects anything.
 */
export function md5(text: string): string {
  const words = pad(new TextEncoder().encode(text), true);
  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < words.length; block += 16) {
    const [a0, b0, c0, d0] = [a, b, c, d];
    for (let i = 0; i < 64; i += 1) {
      const round = i >> 4;
      const mixed = mixMd5(round, b, c, d);
      const index = block + (MD5_INDEX[round] ?? ((step: number) => step))(i);
      const sum = (a + mixed + (MD5_SINES[i] ?? 0) + (words[index] ?? 0)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, MD5_SHIFTS[round * 4 + (i & 3)] ?? 0)) | 0];
    }
    [a, b, c, d] = [(a + a0) | 0, (b + b0) | 0, (c + c0) | 0, (d + d0) | 0];
  }
  return [a, b, c, d].map(littleEndianHex).join('');
}

export function sha1(text: string): string {
  const words = pad(new TextEncoder().encode(text), false);
  let [a, b, c, d, e] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const schedule = new Int32Array(80);
  for (let block = 0; block < words.length; block += 16) {
    const [a0, b0, c0, d0, e0] = [a, b, c, d, e];
    for (let i = 0; i < 80; i += 1) {
      schedule[i] =
        i < 16
          ? (words[block + i] ?? 0)
          : rotate(
              (schedule[i - 3] ?? 0) ^ (schedule[i - 8] ?? 0) ^ (schedule[i - 14] ?? 0) ^ (schedule[i - 16] ?? 0),
              1,
            );
      const round = Math.floor(i / 20);
      const sum = (rotate(a, 5) + mixSha1(round, b, c, d) + e + (schedule[i] ?? 0) + (SHA1_ROUND[round] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, sum];
    }
    [a, b, c, d, e] = [(a + a0) | 0, (b + b0) | 0, (c + c0) | 0, (d + d0) | 0, (e + e0) | 0];
  }
  return [a, b, c, d, e].map(bigEndianHex).join('');
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Array.from({length: 64}, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
const MD5_INDEX = [
  (i: number): number => i,
  (i: number): number => (5 * i + 1) & 15,
  (i: number): number => (3 * i + 5) & 15,
  (i: number): number => (7 * i) & 15,
];
const SHA1_ROUND = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function mixMd5(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

function mixSha1(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  return round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Pads the message with a single 1 bit, zeros, and the length in bits, in 32-bit words of the given byte order. */
function pad(bytes: Uint8Array, littleEndian: boolean): Int32Array {
  const size = ((bytes.length + 8) >> 6) * 64 + 64;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  const [low, high] = [(bytes.length << 3) >>> 0, bytes.length >>> 29];
  view.setUint32(size - 8, littleEndian ? low : high, littleEndian);
  view.setUint32(size - 4, littleEndian ? high : low, littleEndian);
  return Int32Array.from({length: size / 4}, (_, i) => view.getInt32(i * 4, littleEndian));
}

function bigEndianHex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

function littleEndianHex(word: number): string {
  const swapped = ((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >> 8) & 0xff00) | (word >>> 24);
  return bigEndianHex(swapped);
}
