/** The commands that the core's own tests read: whoever describes commands is held to the same ones. */
export { commandSamples } from '../../packages/core/src/case/commandSamples.js';
