import fc from 'fast-check';

/** Property tests try the same cases on every machine, so that a failure can be repeated. */
fc.configureGlobal({ seed: 20_251_121 });
