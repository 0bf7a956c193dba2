/** A small style of a user's, with something in it. */
export function styleXml(layout: string, rest = '', attributes = 'version="1.0" class="note"'): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>
  <info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00Z</updated></info>
  ${rest}
  <citation><layout delimiter="; ">${layout}</layout></citation>
</style>`;
}
