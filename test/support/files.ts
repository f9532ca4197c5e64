/** The files of the core's own tests, byte by byte. */
export { bytesOf, fileSamples } from '../../packages/core/src/attachments/fileSamples.js';
