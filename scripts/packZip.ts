import { crc32, deflateRawSync } from 'node:zlib';

/** The first day that a zip can name: its year is counted from 1980, beside a month and a day of 1. */
const firstDay = 0x21;
const deflated = 8;
const namesAreUtf8 = 0x800;
const version = 20;

/**
 * A zip of files in the order of their names, without times, modes and owners: the same files give the same bytes.
 * zlib packs tighter than what we unzip with: by 4 % of the package.
 */
export function packZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    // What both headers of a file have.
    const shared = Buffer.concat([
      ...[version, namesAreUtf8, deflated, 0, firstDay].map(two),
      ...[crc32(bytes), packed.length, bytes.length].map(four),
      ...[path.length, 0].map(two),
    ]);
    const local = Buffer.concat([four(0x04034b50), shared, path, packed]);
    // No comment, first disk, no attributes of either kind.
    const rest = Buffer.concat([...[0, 0, 0].map(two), four(0), four(offset), path]);
    directory.push(four(0x02014b50), two(version), shared, rest);
    body.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([
    four(0x06054b50),
    ...[0, 0, entries.length, entries.length].map(two),
    ...[index.length, offset].map(four),
    two(0),
  ]);
  return Buffer.concat([...body, index, end]);
}

function two(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function four(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
