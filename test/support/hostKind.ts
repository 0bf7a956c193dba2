declare const TEST_HOST_KIND: 'node' | 'web';
declare const TEST_UI_KIND: 'desktop' | 'web';

/** The extension host that this bundle of tests was built for. */
export const hostKind = TEST_HOST_KIND;

/** What the tests are looked at with: the desktop application or a browser. */
export const uiKind = TEST_UI_KIND;
