// The entry of the single-file builds: registers every widget, and gives a page without a build what it needs.
import './define.js';

export * from './index.js';
