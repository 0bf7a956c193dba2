/** Every suite of the host that a bundle is built for: written by `buildTests` while it bundles. */
declare module 'test-suites' {}

/** Mocha's build for browsers. It puts its class on `globalThis`. */
declare module 'mocha/mocha.js' {}
